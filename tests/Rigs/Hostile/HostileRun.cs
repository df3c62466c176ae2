using System.Diagnostics;
using System.Globalization;

namespace Rigs.Hostile;

/// <summary>
/// Sends each kind of hostile request at three sizes, ten times apart, to a service, and holds what it takes against the bars:
/// time in proportion to the bytes, no answer over its bound, a neighbour that hardly notices, and little memory for eight clients at once.
/// </summary>
internal sealed class HostileRun(HostileService service, int largest, List<string> missed) : IDisposable
{
    private const int Runs = 10;
    private const int Clients = 8;
    private const double MaxRatio = 12;
    private const double MaxSlowdown = 10;
    private const double MaxMegabytes = 1024;

    // What takes less is noise.
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(2);

    private readonly HttpClient _client = new() { BaseAddress = service.Address, Timeout = TimeSpan.FromMinutes(10) };

    public static async Task<int> RunAsync(int largest)
    {
        Console.WriteLine($"{"kind",-44} {"bytes in",10} {"bytes out",10} {"ms",9} {"MB",6}");
        var missed = new List<string>();
        foreach (var kind in HostileReading.Kinds())
        {
            // A new one each time: what the kind before has left behind is not this one's.
            using var service = await HostileService.StartAsync();
            using var run = new HostileRun(service, largest, missed);
            await run.MeasureAsync(kind);
        }

        using (var service = await HostileService.StartAsync())
        using (var run = new HostileRun(service, largest, missed))
        {
            foreach (var (name, path, status) in EndlessAnswers.Cases())
                await run.AskAsync(name, path, status);
        }

        foreach (var line in missed)
            Console.WriteLine($"MISSED {line}");
        Console.WriteLine(missed.Count == 0 ? "all bars held" : $"{missed.Count} bars missed");
        return missed.Count == 0 ? 0 : 1;
    }

    public void Dispose() => _client.Dispose();

    private async Task MeasureAsync(HostileKind kind)
    {
        var size = Math.Min(kind.Largest ?? largest, largest);
        _ = await CheapestAsync(kind, size / 100);
        Cost? before = null;
        foreach (var bytes in (int[])[size / 100, size / 10, size])
        {
            var cost = await CheapestAsync(kind, bytes);
            Print(kind.Name, $"{cost.In}", $"{cost.Out}", cost.Time);
            Check(kind, cost, before);
            before = cost;
        }

        await CheckNeighbourAsync(kind, size);
        await CheckMemoryAsync(kind, size);
    }

    private async Task<Cost> CheapestAsync(HostileKind kind, int bytes)
    {
        service.ForgetPeak();
        var costs = new List<Cost>();
        for (var i = 0; i < Runs; i++)
            costs.Add(await SendAsync(kind, bytes));
        return costs.MinBy(cost => cost.Time)!;
    }

    private void Check(HostileKind kind, Cost cost, Cost? before)
    {
        if (cost.Status != kind.Status)
            Miss(kind, $"{cost.Status} where {kind.Status} is due");
        if (cost.Out > kind.MaxAnswer)
            Miss(kind, $"{cost.Out} bytes were answered, {kind.MaxAnswer} are allowed");
        if (before is null || before.In == cost.In)
            return;
        var ratio = AtLeast(cost.Time, LeastTime) / AtLeast(before.Time, LeastTime) / (cost.In / (double)before.In) * 10;
        if (ratio > MaxRatio)
            Miss(kind, $"{ratio:0.0} times the time for ten times the bytes, {MaxRatio:0} are allowed");
    }

    // A status of 0 is an answer that is broken off.
    private async Task AskAsync(string name, string path, int status)
    {
        service.ForgetPeak();
        var begin = Stopwatch.GetTimestamp();
        var (actual, length) = (0, 0);
        try
        {
            using var answer = await _client.GetAsync(path);
            length = (await answer.Content.ReadAsByteArrayAsync()).Length;
            actual = (int)answer.StatusCode;
        }
        catch (HttpRequestException broken) when (broken.InnerException is IOException)
        {
        }

        Print(name, "", $"{length}", Stopwatch.GetElapsedTime(begin));
        if (actual != status)
            missed.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {actual} where {status} is due"));
        if (service.PeakMegabytes >= MaxMegabytes)
            missed.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {service.PeakMegabytes:0} MB, {MaxMegabytes:0} are allowed"));
    }

    private async Task CheckNeighbourAsync(HostileKind kind, int size)
    {
        using var neighbour = new Neighbour(service.Address);
        _ = await neighbour.MeasureAsync(Task.CompletedTask);
        var alone = await neighbour.MeasureAsync(Task.CompletedTask);
        var beside = await neighbour.MeasureAsync(Task.Run(() => SendAsync(kind, size)));
        var slowdown = beside / AtLeast(alone, LeastWait);
        if (slowdown > MaxSlowdown)
            Miss(kind, $"another client waits {slowdown:0.0} times as long, {MaxSlowdown:0} are allowed");
    }

    private async Task CheckMemoryAsync(HostileKind kind, int size)
    {
        service.ForgetPeak();
        var begin = Stopwatch.GetTimestamp();
        _ = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => SendAsync(kind, size))));
        Print($"  {Clients} at once", "", "", Stopwatch.GetElapsedTime(begin));
        if (service.PeakMegabytes >= MaxMegabytes)
            Miss(kind, $"{Clients} at once take {service.PeakMegabytes:0} MB, {MaxMegabytes:0} are allowed");
    }

    private async Task<Cost> SendAsync(HostileKind kind, int bytes)
    {
        using var request = kind.Request(bytes);
        var sent = request.Content?.Headers.ContentLength
            ?? request.RequestUri!.OriginalString.Length + request.Headers.Sum(header => header.Value.Sum(value => value.Length));
        var begin = Stopwatch.GetTimestamp();
        using var answer = await _client.SendAsync(request);
        var received = await answer.Content.ReadAsByteArrayAsync();
        return new Cost(sent, received.Length, (int)answer.StatusCode, Stopwatch.GetElapsedTime(begin));
    }

    private void Print(string name, string sent, string received, TimeSpan time) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-44} {sent,10} {received,10} {time.TotalMilliseconds,9:0.0} {service.PeakMegabytes,6:0}"));

    private void Miss(HostileKind kind, FormattableString what) => missed.Add($"{kind.Name}: {what.ToString(CultureInfo.InvariantCulture)}");

    private static TimeSpan AtLeast(TimeSpan time, TimeSpan least) => time > least ? time : least;

    private sealed record Cost(long In, long Out, int Status, TimeSpan Time);
}
