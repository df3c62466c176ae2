using System.Globalization;

namespace Lanner.Dashboard.Components;

/// <summary>What one browser has and wants: its time zone, its clock, its theme, the Escape key.</summary>
internal sealed class Preferences
{
    private TimeSpan _offset;

    /// <summary>True for a clock of 12 hours, with AM and PM.</summary>
    public bool HasHalfDays { get; set; }

    /// <summary><c>system</c>, <c>dark</c> or <c>light</c>.</summary>
    public string Theme { get; set; } = "system";

    public bool IsDark { get; set; } = true;

    /// <summary>Raised when the user wants the details closed.</summary>
    public event Action? Closing;

    public void Close() => Closing?.Invoke();

    public void SetOffset(int minutes) => _offset = TimeSpan.FromMinutes(minutes);

    /// <summary>A time in the browser's zone, with the day where that is not today.</summary>
    public string Time(DateTime utc)
    {
        var local = utc + _offset;
        return local.Date == (DateTime.UtcNow + _offset).Date ? Clock(utc) : Text(utc, "yyyy-MM-dd HH:mm:ss");
    }

    /// <summary>The time of day in the browser's zone.</summary>
    public string Clock(DateTime utc) => Text(utc, "HH:mm:ss");

    /// <summary>The time of day in the browser's zone, to the millisecond.</summary>
    public string Exact(DateTime utc) => Text(utc, "HH:mm:ss.fff");

    /// <summary>Date and time in the browser's zone, to the microsecond.</summary>
    public string Full(DateTime utc) => Text(utc, "yyyy-MM-dd HH:mm:ss.ffffff");

    private string Text(DateTime utc, string format) =>
        (utc + _offset).ToString(HasHalfDays ? format.Replace("HH", "hh", StringComparison.Ordinal) + " tt" : format, CultureInfo.InvariantCulture);
}
