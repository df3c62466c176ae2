namespace Repository.Tests;

/// <summary>Waits for what comes by itself.</summary>
internal static class Poll
{
    // Only a test that fails waits this long; a loaded machine needs more than a minute for a whole app host.
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Waits until a condition holds; fails with what was seen last.</summary>
    public static Task UntilAsync(Func<bool> condition, Func<string> seen) => UntilAsync(() => Task.FromResult(condition()), seen);

    /// <inheritdoc cref="UntilAsync(Func{bool}, Func{string})"/>
    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string> seen)
    {
        using var end = new CancellationTokenSource(Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
        {
            if (end.IsCancellationRequested)
                Assert.Fail(seen());
            await timer.WaitForNextTickAsync();
        }
    }
}
