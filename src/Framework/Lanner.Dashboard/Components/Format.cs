using System.Globalization;

namespace Lanner.Dashboard.Components;

/// <summary>How numbers and durations are written on all pages.</summary>
internal static class Format
{
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long number, string one, string many) => $"{Count(number)} {(number == 1 ? one : many)}";

    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalMicroseconds: < 1000 } => Number(duration.TotalMicroseconds) + " µs",
        { TotalMilliseconds: < 1000 } => Number(duration.TotalMilliseconds) + " ms",
        { TotalSeconds: < 60 } => Number(duration.TotalSeconds) + " s",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours} h {duration.Minutes} min"),
    };

    /// <summary>How long ago, in one unit.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)age.TotalSeconds)} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalMinutes} min"),
        { TotalHours: < 24 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d"),
    };

    /// <summary>Three digits that count.</summary>
    public static string Number(double number)
    {
        var size = Math.Abs(number);
        var format = size >= 100 || number == Math.Round(number) ? "#,0" : size >= 10 ? "0.#" : size >= 1 ? "0.##" : size >= 0.01 ? "0.###" : "0.#####";
        return number.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string Bytes(double bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB"];
        var unit = 0;
        for (; Math.Abs(bytes) >= 1024 && unit < units.Length - 1; unit++)
            bytes /= 1024;
        return $"{Number(bytes)} {units[unit]}";
    }

    /// <summary>A measured value with its unit. Units are written in UCUM's letters: <c>s</c>, <c>By</c>, <c>{request}</c>.</summary>
    public static string Measure(double value, string unit) => unit switch
    {
        "s" => value == 0 ? "0 s" : Duration(value),
        "ms" => value == 0 ? "0 ms" : Duration(value / 1000),
        "By" => Bytes(value),
        "%" => Number(value) + " %",
        "s/s" => Number(value * 100) + " %",
        "By/s" => Bytes(value) + "/s",
        "{}/s" => Compact(value) + "/s",
        "" or "1" => Compact(value),
        ['{', .. var annotation, '}'] => $"{Compact(value)} {annotation}",
        _ => $"{Compact(value)} {unit}",
    };

    /// <summary>A measured value on an axis: the unit only where the number means nothing without it.</summary>
    public static string Axis(double value, string unit) => unit is ['{', ..] ? Compact(value) : Measure(value, unit);

    private static string Duration(double seconds) => Math.Abs(seconds) >= TimeSpan.MaxValue.TotalSeconds ? Number(seconds) + " s"
        : seconds < 0 ? "−" + Duration(TimeSpan.FromSeconds(-seconds)) : Duration(TimeSpan.FromSeconds(seconds));

    private static string Compact(double value) => Math.Abs(value) switch
    {
        >= 1e9 => Number(value / 1e9) + " G",
        >= 1e6 => Number(value / 1e6) + " M",
        >= 1e4 => Number(value / 1e3) + " k",
        _ => Number(value),
    };
}
