namespace Lanner;

/// <summary>When the code after a dependency's <c>yield return</c> runs.</summary>
public enum DependencyEnd
{
    /// <summary>After the operation succeeded and before the first byte of the response: its failure changes the answer.</summary>
    BeforeResponse,

    /// <summary>After the response was sent: its failure can only be logged.</summary>
    AfterResponse,
}
