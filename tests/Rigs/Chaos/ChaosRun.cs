using System.Diagnostics;
using System.Globalization;

namespace Rigs.Chaos;

/// <summary>
/// Stops, starts, restarts and kills the resources of the repository's own system in random order, with the buttons of its dashboard, and checks
/// after each step that the dashboard shows the truth and that everything recovers.
/// </summary>
internal sealed class ChaosRun(RunningSystem system, SystemTruth truth, ResourcesView view, Random random)
{
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(60);

    private readonly StateWatch _watch = new(truth, view);
    private readonly HashSet<string> _stopped = [];

    public static async Task<int> RunAsync(int steps, int seed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chaos: {steps} steps, seed {seed}"));
        using var folder = new TemporaryFolder();
        var good = 0;
        TimeSpan slowest;
        await using (var system = await RunningSystem.StartAsync(folder.Path))
        {
            await using var browser = new Browser();
            await using var truth = new SystemTruth(system, folder.Path);
            var run = new ChaosRun(system, truth, await ResourcesView.OpenAsync(browser, system.LoginUrl), new Random(seed));
            try
            {
                for (var step = 1; step <= steps && await run.StepAsync(step); step++)
                    good++;
                good -= good > 0 && !await run.RecoverAsync() ? 1 : 0;
            }
            finally
            {
                if (good < steps)
                    Console.WriteLine(system.Output);
            }

            slowest = run._watch.Slowest;
            await system.StopAsync();
        }

        var left = SystemTruth.ProcessesOf(folder.Path);
        foreach (var process in left)
            Console.WriteLine($"left behind: {process}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"chaos: {good} of {steps} steps recovered, slowest state {slowest.TotalSeconds:0.0} s (bar {Bar.TotalSeconds:0} s), {left.Count} processes left behind"));
        return good == steps && slowest <= Bar && left.Count == 0 ? 0 : 1;
    }

    private async Task<bool> StepAsync(int step)
    {
        var resource = SystemTruth.Resources[random.Next(SystemTruth.Resources.Count)];
        var isAlive = await truth.OfAsync(resource) != TrueState.Dead;
        string[] actions = _stopped.Contains(resource) ? ["start"] : isAlive ? ["stop", "restart", "kill"] : ["stop", "restart"];
        var action = actions[random.Next(actions.Length)];
        var began = Stopwatch.GetTimestamp();
        if (action == "kill")
            truth.Kill(resource);
        else
            await view.ClickAsync(action, resource);
        if (action == "stop")
            _stopped.Add(resource);
        else
            _stopped.Remove(resource);
        var problem = await SettleAsync();
        if (problem is null && _stopped.Count == 0)
            problem = await PlaceOrderAsync();
        var outcome = problem ?? (_stopped.Count == 0 ? "all healthy, order placed" : $"as it should be without {string.Join(", ", _stopped.Order())}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{step,3}  {action,-7}  {resource,-8}  {Stopwatch.GetElapsedTime(began).TotalSeconds,5:0.0} s  {outcome}"));
        return problem is null;
    }

    /// <summary>Starts what is stopped; then everything has to be well.</summary>
    private async Task<bool> RecoverAsync()
    {
        foreach (var resource in _stopped.Order().ToList())
            await view.ClickAsync("start", resource);
        _stopped.Clear();
        var problem = await SettleAsync() ?? await PlaceOrderAsync();
        Console.WriteLine($"end  {problem ?? "all healthy, order placed"}");
        return problem is null;
    }

    /// <summary>Waits until everything is as it should be, and shown so; watches meanwhile that what is shown is true.</summary>
    private async Task<string?> SettleAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var wrong = await _watch.LookAsync(_stopped);
            if (wrong is null)
                return null;
            if (Stopwatch.GetElapsedTime(began) > RecoveryLimit)
                return $"after {RecoveryLimit.TotalSeconds:0} s: {wrong}";
        }
    }

    private async Task<string?> PlaceOrderAsync()
    {
        try
        {
            await system.PlaceOrderAsync();
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException)
        {
            return exception.Message;
        }
    }
}
