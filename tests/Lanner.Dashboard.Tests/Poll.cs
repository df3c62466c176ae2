namespace Lanner.Dashboard.Tests;

/// <summary>Waits for what comes by itself.</summary>
internal static class Poll
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task UntilAsync(Func<bool> condition, string otherwise)
    {
        var end = DateTime.UtcNow + Limit;
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, otherwise);
            await Task.Delay(20);
        }
    }
}
