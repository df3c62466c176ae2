using System.Diagnostics;

namespace Rigs.Telemetry;

/// <summary>A dashboard in a process of its own, on free ports.</summary>
internal sealed class StandaloneDashboard : IAsyncDisposable
{
    private readonly Process _process;

    private StandaloneDashboard(Process process, Uri login, Uri grpc, string key) => (_process, LoginUrl, OtlpGrpcUrl, OtlpKey) = (process, login, grpc, key);

    public int ProcessId => _process.Id;

    public Uri LoginUrl { get; }

    public Uri OtlpGrpcUrl { get; }

    public string OtlpKey { get; }

    public static async Task<StandaloneDashboard> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.Path("Lanner.Dashboard")]) { RedirectStandardOutput = true };
        foreach (var address in new[] { "ASPNETCORE_URLS", "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL" })
            start.Environment[address] = "http://127.0.0.1:0";
        var process = Process.Start(start)!;
        var login = await AfterAsync(process, "Login to the dashboard at ");
        var grpc = (await AfterAsync(process, "OTLP over gRPC at ")).Split(',')[0];
        var key = await AfterAsync(process, "x-otlp-api-key=");
        return new StandaloneDashboard(process, new Uri(login), new Uri(grpc), key);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> AfterAsync(Process process, string text)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var index = line.IndexOf(text, StringComparison.Ordinal);
            if (index >= 0)
                return line[(index + text.Length)..].Trim();
        }

        throw new InvalidOperationException($"The dashboard ended without saying '{text}'.");
    }
}
