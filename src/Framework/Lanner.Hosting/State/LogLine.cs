namespace Aspire.Hosting.ApplicationModel;

/// <summary>A line that a resource wrote, or that the engine wrote about it.</summary>
/// <param name="LineNumber">Number of the line since the app host started, from 1.</param>
/// <param name="Content">The line, ANSI colours included.</param>
/// <param name="IsErrorMessage">True when it came over standard error.</param>
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage)
{
    /// <summary>When it was read, UTC.</summary>
    internal DateTime Time { get; init; }
}
