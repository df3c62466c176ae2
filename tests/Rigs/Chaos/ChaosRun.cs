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
    private readonly List<(string Name, Task<string> Task)> _commands = [];

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
                    Console.WriteLine(system.Output);
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
        var resource = SystemTruth.Resources[random.Next(SystemTruth.Resources.Count)];
        var process = (await truth.LookAsync(await _cli.DescribeAsync()))[resource].ProcessId;
        string[] actions = _stopped.Contains(resource) ? ["start"] : process is not null ? ["stop", "restart", "kill"] : ["stop"];
        var action = actions[random.Next(actions.Length)];
        var began = Stopwatch.GetTimestamp();
        if (action == "kill")
            Kill(process!.Value);
        else
            _commands.Add(($"{action} {resource}", _cli.RunAsync("resource", resource, action)));
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

    /// <summary>Starts what is stopped; then everything has to be well.</summary>
    private async Task<bool> RecoverAsync()
    {
        foreach (var resource in SystemTruth.Resources.Where(_stopped.Contains).ToList())
            _commands.Add(($"start {resource}", _cli.RunAsync("resource", resource, "start")));
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
        foreach (var (name, task) in _commands.ToList())
        {
            if (!task.IsCompleted)
            {
                if (_stopped.Count == 0)
                    return $"'{name}' goes on";
                continue;
            }

            try
            {
                await task;
                _commands.Remove((name, task));
            }
            catch (InvalidOperationException failure)
            {
                return $"'{name}': {failure.Message}";
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

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
        process.WaitForExit();
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
