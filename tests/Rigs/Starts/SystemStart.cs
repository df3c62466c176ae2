using System.Diagnostics;
using System.Globalization;

namespace Rigs.Starts;

/// <summary>What one run of the system costs.</summary>
/// <param name="Start">From the command to all healthy and a dashboard that answers.</param>
/// <param name="StartProcessor">Processor time of all processes until then.</param>
/// <param name="Megabytes">Memory (PSS) of each kind of process once all is quiet.</param>
/// <param name="End">From Ctrl-C until the last process is gone.</param>
internal sealed record SystemStart(double Start, double StartProcessor, IReadOnlyDictionary<string, double> Megabytes, double End)
{
    private const string Services = "services";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan EndLimit = TimeSpan.FromMinutes(2);

    /// <summary>Memory of app host, DCP, dashboard and the services' parents.</summary>
    public double IdleMegabytes => Megabytes.Values.Sum() - ServicesMegabytes;

    /// <summary>Memory of the services themselves.</summary>
    public double ServicesMegabytes => Megabytes.GetValueOrDefault(Services);

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
        var memory = processes.Where(process => process.Key != system.ProcessId)
            .GroupBy(process => Kind(process.Value), process => ProcessCost.Megabytes(process.Key))
            .ToDictionary(kind => kind.Key, kind => kind.Sum());

        var end = Stopwatch.GetTimestamp();
        system.PressCtrlC();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (processes.Keys.Any(SystemProcesses.IsAlive))
        {
            if (Stopwatch.GetElapsedTime(end) > EndLimit)
                throw new InvalidOperationException($"left behind: {string.Join(", ", SystemProcesses.Of(folder).Values)}");
            await timer.WaitForNextTickAsync();
        }

        return new SystemStart(start.TotalSeconds, processor, memory, Stopwatch.GetElapsedTime(end).TotalSeconds);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"start {Start,5:0.0} s, CPU {StartProcessor,5:0.0} s, idle {IdleMegabytes,4:0} MB, end {End,5:0.0} s; MB: {string.Join(", ", Megabytes.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value:0}"))}");

    private static string Kind(string commandLine) => Path.GetFileName(commandLine.Split(' ')[0]) switch
    {
        "Catalog" or "Orders" => Services,
        "AppHost" => "app host",
        "Aspire.Dashboard" => "dashboard",
        "dcp" => "DCP",
        "dotnet" => "services' parents",
        var other => other,
    };
}
