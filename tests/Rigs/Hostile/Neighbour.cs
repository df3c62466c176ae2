using System.Diagnostics;

namespace Rigs.Hostile;

/// <summary>Another client, which sends small requests one after the other.</summary>
internal sealed class Neighbour(Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };

    /// <summary>What nine of ten small requests take at most, while something else runs.</summary>
    /// <param name="meanwhile">What else runs; at least fifty requests are sent.</param>
    public async Task<TimeSpan> MeasureAsync(Task meanwhile)
    {
        var times = new List<TimeSpan>();
        while (!meanwhile.IsCompleted || times.Count < 50)
        {
            var begin = Stopwatch.GetTimestamp();
            _ = await _client.GetStringAsync(new Uri("/small?n=2", UriKind.Relative));
            times.Add(Stopwatch.GetElapsedTime(begin));
        }

        await meanwhile;
        times.Sort();
        return times[times.Count * 9 / 10];
    }

    public void Dispose() => _client.Dispose();
}
