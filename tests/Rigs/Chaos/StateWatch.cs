using System.Diagnostics;

namespace Rigs.Chaos;

/// <summary>Compares what the dashboard shows with what is the case, and measures for how long it was wrong at most.</summary>
internal sealed class StateWatch(SystemTruth truth, ResourcesView view)
{
    private readonly Dictionary<string, long> _wrongSince = [];

    /// <summary>The longest time for which a resource was shown in a state that it was not in.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>Looks once.</summary>
    /// <param name="stopped">Those that the user has stopped.</param>
    /// <returns>What is not yet as it should be; null when all is.</returns>
    public async Task<string?> LookAsync(IReadOnlySet<string> stopped)
    {
        var shown = await view.StatesAsync();
        string? wrong = null;
        foreach (var resource in SystemTruth.Resources)
        {
            var state = await truth.OfAsync(resource);
            Note(resource, Fits(shown[resource], state));
            var wanted = stopped.Contains(resource) ? TrueState.Dead : SystemTruth.Needs(resource).Any(stopped.Contains) ? TrueState.Unhealthy : TrueState.Healthy;

            // Whoever was to start after the one that it waits for was stopped goes on waiting.
            var isAsWanted = state == wanted || (state == TrueState.Dead && shown[resource] == "Waiting" && SystemTruth.WaitsFor(resource).Any(stopped.Contains));
            if (!isAsWanted || !Fits(shown[resource], state))
                wrong ??= $"{resource} is {state} and shown as '{shown[resource]}', should be {wanted}";
        }

        return wrong ?? (shown["catalogdb"].EndsWith("healthy", StringComparison.Ordinal) || stopped.Contains("postgres") ? null : $"catalogdb is shown as '{shown["catalogdb"]}'");
    }

    private static bool Fits(string shown, TrueState state) => shown switch
    {
        "Running, healthy" => state == TrueState.Healthy,
        "Running, unhealthy" => state == TrueState.Unhealthy,
        "Starting" or "Stopping" => true,
        _ => state == TrueState.Dead,
    };

    private void Note(string resource, bool isTrue)
    {
        if (isTrue)
        {
            _wrongSince.Remove(resource);
            return;
        }

        if (!_wrongSince.TryGetValue(resource, out var since))
            _wrongSince[resource] = since = Stopwatch.GetTimestamp();
        var lasted = Stopwatch.GetElapsedTime(since);
        Slowest = lasted > Slowest ? lasted : Slowest;
    }
}
