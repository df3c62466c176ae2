namespace Lanner.Runtime;

/// <content>The time that a request takes for patterns whose time no text bounds.</content>
public partial struct ErrorList
{
    /// <summary>What is left of the time for such patterns.</summary>
    internal readonly TimeSpan PatternTimeLeft => Limits.MaxPatternTime - _patternTime;

    /// <summary>Takes from that time; the least there is, where the clock saw none.</summary>
    internal void TakePatternTime(TimeSpan time) => _patternTime += time > TimeSpan.Zero ? time : TimeSpan.FromTicks(1);

    /// <summary>Takes over the time of a list that began as a fork of this one.</summary>
    internal void TakeTime(ErrorList fork)
    {
        if (fork._patternTime > _patternTime)
            _patternTime = fork._patternTime;
    }
}
