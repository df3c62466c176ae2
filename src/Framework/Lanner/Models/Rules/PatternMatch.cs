namespace Lanner.Runtime;

/// <summary>What came of looking for a pattern in a text.</summary>
internal enum PatternMatch
{
    /// <summary>The text has a match.</summary>
    Match,

    /// <summary>The text has no match.</summary>
    Mismatch,

    /// <summary>The time did not suffice to find out.</summary>
    Timeout,
}
