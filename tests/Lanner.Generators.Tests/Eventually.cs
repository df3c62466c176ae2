namespace Lanner.Generators.Tests;

/// <summary>Waits for what happens after the answer.</summary>
internal static class Eventually
{
    public static async Task Equal(IReadOnlyList<string> expected, Func<List<string>> actual)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!Snapshot(actual()).SequenceEqual(expected) && !timeout.IsCancellationRequested)
            await Task.Yield();
        Assert.Equal(expected, Snapshot(actual()));
    }

    private static List<string> Snapshot(List<string> lines)
    {
        lock (lines)
            return [.. lines];
    }
}
