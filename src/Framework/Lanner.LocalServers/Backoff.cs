namespace Lanner.LocalServers;

/// <summary>Pauses before restarts: 1 s, then 2, 4, … up to 30 s, and from the beginning after a run of 30 s.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan _last;

    /// <summary>The pause after a run of some length.</summary>
    public TimeSpan After(TimeSpan run)
    {
        var isFresh = run > Longest || _last == TimeSpan.Zero;
        return _last = isFresh ? Shortest : TimeSpan.FromTicks(Math.Min(_last.Ticks * 2, Longest.Ticks));
    }
}
