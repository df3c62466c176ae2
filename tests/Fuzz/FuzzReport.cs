using System.Collections.Concurrent;
using System.Globalization;

namespace Fuzz;

/// <summary>What a run found.</summary>
public sealed class FuzzReport
{
    private readonly ConcurrentDictionary<string, int> _statuses = new();
    private readonly ConcurrentDictionary<string, (int Count, string Example)> _findings = new();
    private int _valid;
    private int _faulty;
    private int _hostile;
    private int _validRefused;

    /// <summary>Whether every answer was right.</summary>
    public bool IsClean => _findings.IsEmpty;

    /// <summary>The findings, for messages.</summary>
    public string Findings => string.Join("\n", _findings.OrderByDescending(finding => finding.Value.Count)
        .Select(finding => string.Create(CultureInfo.InvariantCulture, $"  {finding.Value.Count} x {finding.Key}\n      {finding.Value.Example}")));

    internal void Count(Expectation expectation, int status)
    {
        _ = expectation switch
        {
            Expectation.Accepted => Interlocked.Increment(ref _valid),
            Expectation.Refused => Interlocked.Increment(ref _faulty),
            _ => Interlocked.Increment(ref _hostile),
        };
        _ = _statuses.AddOrUpdate($"{status / 100}xx", 1, (_, count) => count + 1);
        if (expectation == Expectation.Accepted && status == 422)
            _ = Interlocked.Increment(ref _validRefused);
    }

    internal void Add(string finding, string example) => _findings.AddOrUpdate(finding, (1, example), (_, old) => (old.Count + 1, old.Example));

    /// <summary>The figure in one line, and the findings below.</summary>
    public override string ToString()
    {
        int Sum(string kind) => _findings.Where(finding => finding.Key.StartsWith(kind, StringComparison.Ordinal)).Sum(finding => finding.Value.Count);
        var total = _valid + _faulty + _hostile;
        var statuses = string.Join(", ", _statuses.OrderBy(status => status.Key).Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Value} x {status.Key}")));
        return string.Create(CultureInfo.InvariantCulture,
            $"{total} requests ({_valid} valid, {_faulty} with a fault, {_hostile} hostile): {Sum("5xx")} unasked 5xx, {Sum("hang")} hangs, {Sum("accepted")} invalid accepted; valid answered with 422: {_validRefused}; {statuses}\n{Findings}");
    }
}
