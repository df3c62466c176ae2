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

    /// <summary>Nanoseconds for one request: the median of the slices.</summary>
    public double Nanoseconds => Median(_nanoseconds);

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

    /// <summary>
    /// Time as a multiple of another measurement's: the median of slice by slice, which were taken one after the other. A machine that gets
    /// faster or slower meanwhile moves both alike.
    /// </summary>
    public double RatioTo(Measurement other) => Median(_nanoseconds.Zip(other._nanoseconds, static (own, others) => own / others));

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

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }
}
