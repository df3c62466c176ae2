using System.Diagnostics;
using System.Globalization;
using Lanner;

namespace Rigs.Hostile;

/// <summary>The service under attack: a process of its own, so that its memory is its own.</summary>
internal sealed class HostileService : IDisposable
{
    public const string Command = "hostile-service";

    private readonly Process _process;

    private HostileService(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The greatest memory since it was last forgotten, in MB.</summary>
    public double PeakMegabytes => Kilobytes("VmHWM:") / 1024;

    /// <summary>Starts this program anew as the service.</summary>
    public static async Task<HostileService> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), Command])
        {
            Environment = { ["DOTNET_TieredPGO"] = "0" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The service did not start.");
        return new HostileService(process, new Uri(address));
    }

    /// <summary>Is the service until its input ends.</summary>
    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddLanner();
        await using var app = builder.Build();
        app.IncludeRouter<HostileRouter>();
        EndlessAnswers.Map(app);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        _ = await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    /// <summary>Forgets the greatest memory (proc(5), clear_refs).</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }

    // The program itself, or its assembly where it is run by `dotnet`.
    private static IEnumerable<string> Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(HostileService).Assembly.Location] : [];

    private double Kilobytes(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
