using System.Globalization;

namespace Bench;

/// <summary>The table on the console, and the judgement.</summary>
internal sealed class Report
{
    private readonly List<string> _over = [];
    private Measurement? _valid;

    /// <summary>Prints one scenario; the first measurement is the plain minimal API, the second Lanner.</summary>
    public void Add(Scenario scenario, IReadOnlyList<Measurement> measurements, bool show)
    {
        var measure = measurements[0];
        Console.WriteLine();
        Console.WriteLine($"{scenario.Name,-32}{"time",12}{"ratio",8}{"memory",12}{"ratio",8}");
        foreach (var measurement in measurements)
        {
            var time = measurement.RatioTo(measure);
            var memory = measure.Bytes > 0 ? (measurement.Bytes / measure.Bytes).ToString("0.00", CultureInfo.InvariantCulture) : "-";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {measurement.Server.Name,-30}{measurement.Nanoseconds,9:0} ns{time,8:0.00}{measurement.Bytes,10:0} B{memory,8}"));
            if (show)
                Console.WriteLine(measurement.Answer);
        }

        Judge(scenario, measure, measurements[1]);
    }

    /// <summary>Prints the judgement and gives the exit code.</summary>
    public int Finish()
    {
        Console.WriteLine();
        foreach (var line in _over)
            Console.WriteLine($"over: {line}");
        Console.WriteLine(_over.Count == 0 ? "Lanner holds all numbers." : $"Lanner is over {_over.Count} of the numbers.");
        return _over.Count == 0 ? 0 : 1;
    }

    private void Judge(Scenario scenario, Measurement measure, Measurement lanner)
    {
        var ratio = lanner.RatioTo(measure);
        if (ratio > scenario.TimeBar)
            _over.Add(string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}: time {ratio:0.00} of the minimal API's, allowed {scenario.TimeBar:0.00}"));
        if (Math.Round(lanner.Bytes) > scenario.BytesBar)
            _over.Add(string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}: {lanner.Bytes:0} B a request, allowed {scenario.BytesBar:0}"));

        if (scenario.Name == "POST valid")
            _valid = lanner;
        if (scenario.Name == "POST invalid" && _valid is not null)
        {
            var toValid = lanner.RatioTo(_valid);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Lanner, invalid to valid: {toValid:0.00}"));
            if (toValid > 1.6)
                _over.Add(string.Create(CultureInfo.InvariantCulture, $"POST invalid: {toValid:0.00} of the valid request's time, allowed 1.60"));
        }
    }
}
