namespace Lanner.Data.Tests;

public sealed class Item
{
    public static readonly DateTimeOffset Start = new(2026, 2, 1, 10, 0, 0, TimeSpan.Zero);

    public int Id { get; set; }

    public string Name { get; set; } = "item";

    public string? Remark { get; set; }

    public decimal Price { get; set; } = 1;

    public Grade Grade { get; set; }

    public DateTimeOffset At { get; set; } = Start;

    public DateTimeOffset? Until { get; set; }

    public DateTime Moment { get; set; } = Start.UtcDateTime;

    public DateTime WallClock { get; set; } = Start.DateTime;

    public DateTimeOffset Milliseconds { get; set; } = Start;

    public DateOnly Day { get; set; } = new(2026, 2, 1);

    public TimeOnly Clock { get; set; }

    public TimeSpan Duration { get; set; }

    public List<DateTimeOffset> Times { get; set; } = [];

    public List<DateTime> Moments { get; set; } = [];

    public List<string> Words { get; set; } = [];

    public Origin Origin { get; set; } = new();

    public Details Details { get; set; } = new();

    public List<Label> Labels { get; set; } = [];
}

public enum Grade
{
    Low,
    High,
}

public sealed class Origin
{
    public string Place { get; set; } = "here";

    public DateTimeOffset Made { get; set; } = Item.Start;
}

/// <summary>In a JSON column.</summary>
public sealed class Details
{
    public string Text { get; set; } = "";

    public DateTimeOffset Seen { get; set; } = Item.Start;

    public DateTime Checked { get; set; } = Item.Start.UtcDateTime;

    public List<DateTimeOffset> Visits { get; set; } = [];

    public List<string> Words { get; set; } = [];

    public List<Note> Notes { get; set; } = [];
}

public sealed class Note
{
    public string Text { get; set; } = "";
}

/// <summary>In a JSON column, as a value.</summary>
public sealed class Label
{
    public string Text { get; set; } = "";
}

/// <summary>Its key is an instant.</summary>
public sealed class Event
{
    public DateTimeOffset At { get; set; }

    public string Name { get; set; } = "event";
}
