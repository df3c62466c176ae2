namespace Lanner.Dashboard.Resources;

/// <summary>A line that a resource wrote.</summary>
/// <param name="Number">Number of the line, from 1.</param>
/// <param name="Time">When it was read, UTC.</param>
/// <param name="Text">The line, ANSI colours included.</param>
/// <param name="IsError">True when it came over standard error.</param>
public readonly record struct ConsoleLine(int Number, DateTime Time, string Text, bool IsError);
