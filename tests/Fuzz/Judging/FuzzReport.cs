using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Fuzz;

/// <summary>What a run found, kind by kind.</summary>
public sealed class FuzzReport
{
    private readonly ConcurrentDictionary<string, int> _statuses = new();
    private readonly ConcurrentDictionary<string, int> _requests = new();
    private readonly ConcurrentDictionary<(Finding What, string Kind, string Where, string? Why), (int Count, string Example)> _findings = new();
    private readonly ConcurrentQueue<double> _canary = new();
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
            _ = _statuses.AddOrUpdate(answer.Status is 400 or 422 or 500 or 503 ? $"{answer.Status}" : $"{answer.Status / 100}xx", 1, (_, count) => count + 1);
        if (request.Expectation == Expectation.Accepted && answer.Status == 422)
            _ = Interlocked.Increment(ref _validRefused);
    }

    internal void Add(Finding what, string kind, string where, string? why, string example) =>
        _findings.AddOrUpdate((what, kind, where, why), (1, example), (_, old) => (old.Count + 1, old.Example));

    /// <summary>How often a kind has cost much at one place: it ended the process, or took very long.</summary>
    internal int Costly(string kind, string where) => _findings
        .Where(finding => finding.Key.Kind == kind && finding.Key.Where == where && finding.Key.What is Finding.Died or Finding.Hang or Finding.Slow)
        .Sum(finding => finding.Value.Count);

    internal void AddCanary(TimeSpan time) => _canary.Enqueue(time.TotalMilliseconds);

    /// <summary>The figures in one line, a table of findings by kind, each finding with an example.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var statuses = string.Join(", ", _statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} x {status.Key}"));
        int Sum(Finding what) => _findings.Where(finding => finding.Key.What == what).Sum(finding => finding.Value.Count);
        text.AppendLine(CultureInfo.InvariantCulture, $"{_requests.Values.Sum()} requests: {Sum(Finding.ServerError)} unasked 5xx, {Sum(Finding.Died)} deaths, {Sum(Finding.Hang)} hangs, {Sum(Finding.Accepted)} invalid accepted; valid answered with 422: {_validRefused}; not sent: {_notSent}; {statuses}");
        if (PeakMemory > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"greatest memory of the service: {PeakMemory / 1024 / 1024} MB");
        if (!_canary.IsEmpty)
        {
            var times = _canary.Order().ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"small requests meanwhile: {times.Count}, middle {times[times.Count / 2]:0.0} ms, slowest {times[^1]:0} ms, over 1 s: {times.Count(time => time > 1000)}");
        }

        text.AppendLine().AppendLine("| kind | requests | findings |").AppendLine("| --- | --- | --- |");
        foreach (var (kind, count) in _requests.OrderBy(request => request.Key, StringComparer.Ordinal))
        {
            var found = _findings.Where(finding => finding.Key.Kind == kind).GroupBy(finding => finding.Key.What)
                .Select(group => $"{group.Sum(finding => finding.Value.Count)} {group.Key}");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {count} | {string.Join(", ", found)} |");
        }

        text.AppendLine();
        foreach (var (key, (count, example)) in _findings.OrderBy(finding => finding.Key.Kind, StringComparer.Ordinal).ThenByDescending(finding => finding.Value.Count))
            text.AppendLine(CultureInfo.InvariantCulture, $"{count} x {key.What}: {key.Kind}: {key.Where}{(key.Why is null ? "" : $": {key.Why}")}\n      {example}");
        return text.ToString();
    }
}
