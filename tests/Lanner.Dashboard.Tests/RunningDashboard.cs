using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Tests;

/// <summary>A dashboard on free ports, inside the test process.</summary>
internal sealed class RunningDashboard : IAsyncDisposable
{
    private RunningDashboard(DashboardServer server) => Server = server;

    public DashboardServer Server { get; }

    public TelemetryStore Store => Server.Telemetry;

    public static async Task<RunningDashboard> StartAsync(Func<DashboardOptions, DashboardOptions>? configure = null)
    {
        var options = new DashboardOptions { ApplicationName = "Shop" };
        var server = DashboardServer.Open(configure?.Invoke(options) ?? options);
        await server.StartAsync();
        return new RunningDashboard(server);
    }

    /// <summary>A client that has used the login link.</summary>
    public async Task<HttpClient> LoggedInAsync()
    {
        var client = new HttpClient { BaseAddress = Server.Url };
        await client.GetStringAsync(Server.LoginUrl);
        return client;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
