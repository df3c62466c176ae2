using System.Diagnostics;
using Bench.Servers;

namespace Bench;

/// <summary>Time and memory of one server in one scenario.</summary>
internal sealed class Measurement(BenchServer server, Scenario scenario, int answerLength, string answer)
{
    private readonly List<double> _nanoseconds = [];

    public BenchServer Server => server;

    /// <summary>The answer, for a look at what is compared.</summary>
    public string Answer => answer;

    /// <summary>Bytes allocated for one request.</summary>
    public double Bytes { get; private set; }

    /// <summary>Nanoseconds for one request: the 25th percentile of the slices, which a busy machine moves least.</summary>
    public double Nanoseconds => _nanoseconds.Order().ElementAt(_nanoseconds.Count / 4);

    /// <summary>Asks once, and checks that the answer is one that counts.</summary>
    public static async Task<Measurement> StartAsync(BenchServer server, Scenario scenario)
    {
        var answer = await server.Client.AskAsync(scenario.Request);
        var status = int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
        if (!scenario.Status.Contains(status))
            throw new InvalidOperationException($"{server.Name} answers {scenario.Name} with:\n{answer}");
        return new Measurement(server, scenario, System.Text.Encoding.UTF8.GetByteCount(answer), answer);
    }

    public Task WarmAsync(int requests) => server.Client.RepeatAsync(scenario.Request, requests, answerLength);

    public async Task SliceAsync(int requests)
    {
        var start = Stopwatch.GetTimestamp();
        await WarmAsync(requests);
        _nanoseconds.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / requests);
    }

    public async Task AllocationAsync(int requests)
    {
        // Two passes and the lesser: a timer or the tiering thread may allocate meanwhile, a request always does.
        Bytes = double.MaxValue;
        for (var pass = 0; pass < 3; pass++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await WarmAsync(requests);
            var after = GC.GetTotalAllocatedBytes(precise: true);
            Bytes = Math.Min(Bytes, Math.Max(0, (after - before) / (double)requests));
        }
    }
}
