namespace Lanner;

/// <summary>
/// One event of a <c>text/event-stream</c> (HTML standard, 9.2), for operations that return <c>IAsyncEnumerable&lt;ServerSentEvent&lt;T&gt;&gt;</c>:
/// FastAPI's <c>ServerSentEvent</c>. Where every event has data, <c>SseItem&lt;T&gt;</c> of .NET or the bare value serve as well.
/// </summary>
/// <typeparam name="T">Type of the data, which is written as JSON; a string is quoted.</typeparam>
public sealed class ServerSentEvent<T>
{
    /// <summary>An event without data: a comment, or fields alone.</summary>
    public ServerSentEvent()
    {
    }

    /// <summary>An event with data.</summary>
    /// <param name="data">The data, written as JSON.</param>
    public ServerSentEvent(T data)
    {
        Data = data;
        HasData = true;
    }

    /// <summary>The data.</summary>
    public T? Data { get; }

    /// <summary>Whether the event has data that is written as JSON.</summary>
    public bool HasData { get; }

    /// <summary>Text sent as the data without being made JSON. Line breaks part it into several <c>data:</c> lines.</summary>
    /// <exception cref="ArgumentException">The event has data already.</exception>
    public string? RawData
    {
        get;
        init => field = value is not null && HasData
            ? throw new ArgumentException("An event has either data or raw data: use the constructor without data, or leave RawData out.", nameof(value))
            : value;
    }

    /// <summary>Name that the client listens for; <c>message</c> when null.</summary>
    /// <exception cref="ArgumentException">The name has a line break.</exception>
    public string? Event
    {
        get;
        init => field = SingleLine(value, nameof(Event));
    }

    /// <summary>Id that a client which connects again sends as <c>Last-Event-ID</c>.</summary>
    /// <exception cref="ArgumentException">The id has a line break or the character NUL.</exception>
    public string? Id
    {
        get;
        init => field = value?.Contains('\0') == true
            ? throw new ArgumentException("The Id of an event must not have the character NUL: clients ignore such an id.", nameof(value))
            : SingleLine(value, nameof(Id));
    }

    /// <summary>How long a client waits before it connects again; sent in whole milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or no whole number of milliseconds.</exception>
    public TimeSpan? Retry
    {
        get;
        init => field = value is { } time && (time < TimeSpan.Zero || time.Ticks % TimeSpan.TicksPerMillisecond != 0)
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "The Retry of an event is zero or more whole milliseconds.")
            : value;
    }

    /// <summary>Text that clients ignore. Each line of it becomes a line of comment.</summary>
    public string? Comment { get; init; }

    private static string? SingleLine(string? value, string name) => value.AsSpan().ContainsAny('\r', '\n')
        ? throw new ArgumentException($"The {name} of an event must be a single line.", nameof(value))
        : value;
}
