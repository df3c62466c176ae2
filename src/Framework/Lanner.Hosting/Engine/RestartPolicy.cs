namespace Lanner.Hosting.Engine;

/// <summary>When a process that ended by itself is started again: after a pause that doubles, a bounded number of times in a row.</summary>
internal sealed class RestartPolicy
{
    private const int MaxInARowAfterWork = 10;
    private const int MaxInARowBeforeWork = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);

    /// <summary>Ends in a row, without a minute of running between them.</summary>
    public int InARow { get; private set; }

    /// <summary>The pause before the next start; null to give up.</summary>
    /// <param name="ranFor">Time that the process ran.</param>
    /// <param name="hasWorked">False when it has not worked once: then the cause is rarely a passing one.</param>
    public TimeSpan? Next(TimeSpan ranFor, bool hasWorked)
    {
        InARow = ranFor >= StableAfter ? 1 : InARow + 1;
        if (InARow > (hasWorked ? MaxInARowAfterWork : MaxInARowBeforeWork))
            return null;
        var pause = FirstPause * Math.Pow(2, InARow - 1);
        return pause < LongestPause ? pause : LongestPause;
    }
}
