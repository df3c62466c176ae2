using System.Diagnostics;
using System.Globalization;

namespace Rigs.Chaos;

/// <summary>
/// Stops, starts, restarts and kills the resources of the repository's own system in random order, by Aspire's commands, and checks after each step that what is
/// shown is true and that everything recovers.
/// </summary>
internal sealed class ChaosRun(RunningSystem system, SystemTruth truth, Random random)
{
    // Only a step that fails takes this long.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly AspireCli _cli = new(system);
    private readonly HashSet<string> _stopped = [];
    private readonly List<(string Resource, string Action, Task<string> Task)> _commands = [];

    public static async Task<int> RunAsync(int steps, int seed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chaos: {steps} steps, seed {seed}"));
        using var folder = new TemporaryFolder();
        var good = 0;
        await using (var system = await RunningSystem.StartAsync(folder.Path))
        {
            using var truth = new SystemTruth(system);
            var run = new ChaosRun(system, truth, new Random(seed));
            try
            {
                for (var step = 1; step <= steps && await run.StepAsync(step); step++)
                    good++;
                good -= good > 0 && !await run.RecoverAsync() ? 1 : 0;
            }
            finally
            {
                if (good < steps)
                    await run.TellAsync();
            }

            await system.StopAsync();
        }

        var left = await LeftBehindAsync(folder.Path);
        foreach (var (id, process) in left)
            Console.WriteLine($"left behind: {id} {process}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"chaos: {good} of {steps} steps recovered, {left.Count} processes left behind"));
        return good == steps && left.Count == 0 ? 0 : 1;
    }

    private async Task<bool> StepAsync(int step)
    {
        var shown = await _cli.DescribeAsync();
        var seen = await truth.LookAsync(shown);
        var possible = SystemTruth.Resources.SelectMany(each => Possible(shown[each], seen[each]).Select(action => (each, action))).ToList();
        var (resource, action) = possible[random.Next(possible.Count)];
        var began = Stopwatch.GetTimestamp();
        if (action == "kill")
            Kill(seen[resource].ProcessId!.Value);
        else
            Command(resource, action);
        if (action == "stop")
            _stopped.Add(resource);
        else
            _stopped.Remove(resource);
        var problem = await SettleAsync();
        var outcome = problem ?? (_stopped.Count == 0 ? "all healthy, order placed" : $"as it should be without {string.Join(", ", _stopped.Order())}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{step,3}  {action,-7}  {resource,-8}  {Stopwatch.GetElapsedTime(began).TotalSeconds,5:0.0} s  {outcome}"));
        return problem is null;
    }

    /// <summary>What can be done to a resource: what Aspire offers, and nothing while it still carries out an earlier command.</summary>
    private IEnumerable<string> Possible(ResourceState shown, TrueState seen)
    {
        if (_commands.Any(command => command.Resource == shown.Name && !command.Task.IsCompleted))
            return [];
        string[] wanted = _stopped.Contains(shown.Name) ? ["start"] : ["stop", "restart"];
        return [.. wanted.Intersect(shown.Commands), .. seen.IsAlive ? ["kill"] : Array.Empty<string>()];
    }

    private void Command(string resource, string action) => _commands.Add((resource, action, _cli.RunAsync("resource", resource, action)));

    /// <summary>Starts what is stopped; then everything has to be well.</summary>
    private async Task<bool> RecoverAsync()
    {
        foreach (var resource in SystemTruth.Resources.Where(_stopped.Contains).ToList())
            Command(resource, "start");
        _stopped.Clear();
        var problem = await SettleAsync();
        Console.WriteLine($"end  {problem ?? "all healthy, order placed"}");
        return problem is null;
    }

    /// <summary>Waits until everything is as it should be and shown so, and an order can be placed where nothing is stopped.</summary>
    private async Task<string?> SettleAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            var wrong = await FindWrongAsync();
            if (wrong is null || Stopwatch.GetElapsedTime(began) > Limit)
                return wrong;
            await timer.WaitForNextTickAsync();
        }
    }

    private async Task<string?> FindWrongAsync()
    {
        var shown = await _cli.DescribeAsync();
        var seen = await truth.LookAsync(shown);
        var wrong = SystemTruth.Resources.Select(resource => Judge(resource, shown[resource], seen[resource])).FirstOrDefault(each => each is not null)
            ?? await FindFaultyCommandAsync();
        if (wrong is not null || _stopped.Count > 0)
            return wrong;
        try
        {
            await RunningSystem.PlaceOrderAsync(shown["catalog"].Address!, shown["orders"].Address!);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException)
        {
            return exception.Message;
        }
    }

    /// <summary>A command that waits for what is stopped goes on; one that has failed is a fault. Where nothing is stopped none may go on.</summary>
    private async Task<string?> FindFaultyCommandAsync()
    {
        foreach (var command in _commands.ToList())
        {
            if (!command.Task.IsCompleted)
            {
                if (_stopped.Count == 0)
                    return $"'{command.Action} {command.Resource}' goes on";
                continue;
            }

            try
            {
                await command.Task;
                _commands.Remove(command);
            }
            catch (InvalidOperationException failure)
            {
                return $"'{command.Action} {command.Resource}': {failure.Message}";
            }
        }

        return null;
    }

    private string? Judge(string resource, ResourceState shown, TrueState seen)
    {
        var isSo = _stopped.Contains(resource) ? !shown.IsRunning && !seen.IsAlive
            : SystemTruth.Needs(resource).Any(_stopped.Contains) ? shown.IsRunning == seen.IsAlive && shown.IsHealthy == seen.Answers
            : shown.IsHealthy && seen.IsAlive && seen.Answers;
        return isSo ? null : $"{resource} is shown as {shown.State} {shown.Health}, and is {seen}, {(_stopped.Contains(resource) ? "stopped" : "not stopped")}";
    }

    /// <summary>Where a step has failed: what everything said.</summary>
    private async Task TellAsync()
    {
        Console.WriteLine(system.Output);
        foreach (var resource in SystemTruth.Resources)
            Console.WriteLine(await _cli.RunAsync("logs", resource, "--tail", "60", "--timestamps"));
    }

    private static void Kill(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
            process.WaitForExit();
        }
        catch (ArgumentException)
        {
            // An earlier command has ended it in the meantime.
        }
    }

    /// <summary>What is there once the app host has had time to end everything.</summary>
    private static async Task<IReadOnlyDictionary<int, string>> LeftBehindAsync(string folder)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var began = Stopwatch.GetTimestamp(); ; await timer.WaitForNextTickAsync())
        {
            var left = SystemProcesses.Of(folder);
            if (left.Count == 0 || Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(30))
                return left;
        }
    }
}
