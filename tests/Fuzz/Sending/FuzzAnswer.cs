namespace Fuzz;

/// <summary>How a request ended.</summary>
internal enum Ending
{
    Answered,

    /// <summary>No answer in time.</summary>
    Hung,

    /// <summary>The server ended the connection, or there is none.</summary>
    Broken,

    /// <summary>The client refused to send it.</summary>
    NotSent,
}

/// <summary>What came back.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Status">The status; 0 without an answer.</param>
/// <param name="Size">Bytes of the body.</param>
/// <param name="Time">Until all of it was there.</param>
internal sealed record FuzzAnswer(Ending Ending, int Status = 0, long Size = 0, TimeSpan Time = default)
{
    /// <summary>The body's start.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Whether an app of the tutorial threw by itself what was answered.</summary>
    public bool IsThrownByApp { get; init; }
}
