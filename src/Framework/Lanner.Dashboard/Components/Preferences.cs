using System.Globalization;

namespace Lanner.Dashboard.Components;

/// <summary>What one browser has and wants: its time zone, its theme, the Escape key.</summary>
internal sealed class Preferences
{
    private TimeSpan _offset;

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
        return local.Date == (DateTime.UtcNow + _offset).Date ? Clock(utc) : local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The time of day in the browser's zone.</summary>
    public string Clock(DateTime utc) => (utc + _offset).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The time of day in the browser's zone, to the millisecond.</summary>
    public string Exact(DateTime utc) => (utc + _offset).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    /// <summary>Date and time in the browser's zone, to the microsecond.</summary>
    public string Full(DateTime utc) => (utc + _offset).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
