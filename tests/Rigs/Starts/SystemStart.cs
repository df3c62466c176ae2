using System.Diagnostics;
using System.Globalization;

namespace Rigs.Starts;

/// <summary>What one run of the system costs.</summary>
/// <param name="Start">From the command to all healthy and a dashboard that answers.</param>
/// <param name="StartProcessor">Processor time of all processes until then.</param>
/// <param name="IdleMegabytes">Memory (PSS) of app host, DCP, dashboard and the services' parents once all is quiet.</param>
/// <param name="ServicesMegabytes">Memory (PSS) of the services themselves.</param>
/// <param name="End">From Ctrl-C until the last process is gone.</param>
internal sealed record SystemStart(double Start, double StartProcessor, double IdleMegabytes, double ServicesMegabytes, double End)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EndLimit = TimeSpan.FromMinutes(2);

    /// <summary>Runs the system once.</summary>
    public static async Task<SystemStart> MeasureAsync(string folder, (string Name, string Value)[] environment)
    {
        var began = Stopwatch.GetTimestamp();
        await using var system = await RunningSystem.StartAsync(folder, environment);
        using (var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }))
        using (var login = await client.GetAsync(system.LoginUrl))
        {
            if ((int)login.StatusCode >= 400)
                throw new InvalidOperationException($"The dashboard lets nobody in: {(int)login.StatusCode}.");
        }

        var start = Stopwatch.GetElapsedTime(began);
        var processor = SystemProcesses.Of(folder).Keys.Sum(ProcessCost.ProcessorSeconds);
        await Task.Delay(Quiet);

        var processes = SystemProcesses.Of(folder);
        var services = processes.Where(process => IsService(process.Value)).Select(process => process.Key).ToList();
        var engine = processes.Keys.Except(services).Where(id => id != system.ProcessId);
        var (idle, own) = (engine.Sum(ProcessCost.Megabytes), services.Sum(ProcessCost.Megabytes));

        var end = Stopwatch.GetTimestamp();
        system.PressCtrlC();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (processes.Keys.Any(SystemProcesses.IsAlive))
        {
            if (Stopwatch.GetElapsedTime(end) > EndLimit)
                throw new InvalidOperationException($"left behind: {string.Join(", ", SystemProcesses.Of(folder).Values)}");
            await timer.WaitForNextTickAsync();
        }

        return new SystemStart(start.TotalSeconds, processor, idle, own, Stopwatch.GetElapsedTime(end).TotalSeconds);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"start {Start,5:0.0} s, CPU {StartProcessor,5:0.0} s, idle {IdleMegabytes,4:0} MB (services {ServicesMegabytes:0} MB), end {End,5:0.0} s");

    private static bool IsService(string commandLine) => Path.GetFileNameWithoutExtension(commandLine.Split(' ')[0]) is "Catalog" or "Orders";
}
