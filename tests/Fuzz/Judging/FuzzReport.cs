using System.Collections.Concurrent;
using System.Text;

namespace Fuzz;

/// <summary>What a run found, kind by kind.</summary>
public sealed class FuzzReport
{
    private readonly ConcurrentDictionary<string, int> _statuses = new();
    private readonly ConcurrentDictionary<string, int> _requests = new();
    private readonly ConcurrentDictionary<Found, (int Count, string Example)> _findings = new();
    private readonly ConcurrentQueue<int> _canary = new();
    private int _validRefused;
    private int _notSent;

    /// <summary>Whether every answer was right.</summary>
    public bool IsClean => _findings.IsEmpty;

    /// <summary>Greatest memory of the service, in bytes.</summary>
    internal long PeakMemory { get; set; }

    internal void Count(FuzzRequest request, FuzzAnswer answer)
    {
        _ = _requests.AddOrUpdate(request.Kind, 1, (_, count) => count + 1);
        if (answer.Ending == Ending.NotSent)
            _ = Interlocked.Increment(ref _notSent);
        else if (answer.Ending == Ending.Answered)
            _ = _statuses.AddOrUpdate(NameOf(answer.Status), 1, (_, count) => count + 1);
        if (request.Expectation == Expectation.Accepted && answer.Status == 422)
            _ = Interlocked.Increment(ref _validRefused);
    }

    internal void Add(Finding what, string kind, string where, string? why, string example) =>
        _findings.AddOrUpdate(new(what, kind, where, why), (1, example), (_, old) => (old.Count + 1, old.Example));

    /// <summary>How often a kind has cost much at one place: it ended the process, or took very long.</summary>
    internal int Costly(string kind, string where) => _findings
        .Where(finding => finding.Key.Kind == kind && finding.Key.Where == where)
        .Where(finding => finding.Key.What is Finding.Died or Finding.Hang or Finding.Slow)
        .Sum(finding => finding.Value.Count);

    internal void AddCanary(TimeSpan time) => _canary.Enqueue((int)time.TotalMilliseconds);

    /// <summary>The figures, a table of findings by kind, each finding with an example.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var statuses = string.Join(", ", _statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} x {status.Key}"));
        text.Append($"{_requests.Values.Sum()} requests: {Sum(Finding.ServerError)} unasked 5xx, {Sum(Finding.Died)} deaths, ")
            .Append($"{Sum(Finding.Hang)} hangs, {Sum(Finding.Accepted)} invalid accepted; valid answered with 422: {_validRefused}; ")
            .AppendLine($"not sent: {_notSent}; {statuses}");
        if (PeakMemory > 0)
            text.AppendLine($"greatest memory of the service: {PeakMemory / 1024 / 1024} MB");
        if (!_canary.IsEmpty)
        {
            var times = _canary.Order().ToList();
            text.AppendLine($"small requests meanwhile: {times.Count}, middle {times[times.Count / 2]} ms, slowest {times[^1]} ms, "
                + $"over 1 s: {times.Count(time => time > 1000)}");
        }

        AppendTable(text);
        var ordered = _findings.OrderBy(finding => finding.Key.Kind).ThenByDescending(finding => finding.Value.Count);
        foreach (var (found, (count, example)) in ordered)
            text.AppendLine($"{count} x {found.What}: {found.Kind}: {found.Where}: {found.Why}").AppendLine($"      {example}");
        return text.ToString();
    }

    private void AppendTable(StringBuilder text)
    {
        text.AppendLine().AppendLine("| kind | requests | findings |").AppendLine("| --- | --- | --- |");
        foreach (var (kind, count) in _requests.OrderBy(request => request.Key, StringComparer.Ordinal))
        {
            var found = _findings.Where(finding => finding.Key.Kind == kind).GroupBy(finding => finding.Key.What)
                .Select(group => $"{group.Sum(finding => finding.Value.Count)} {group.Key}");
            text.AppendLine($"| {kind} | {count} | {string.Join(", ", found)} |");
        }

        text.AppendLine();
    }

    private int Sum(Finding what) => _findings.Where(finding => finding.Key.What == what).Sum(finding => finding.Value.Count);

    private static string NameOf(int status) => status is 400 or 422 or 500 or 503 ? $"{status}" : $"{status / 100}xx";

    private sealed record Found(Finding What, string Kind, string Where, string? Why);
}
