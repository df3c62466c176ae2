using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting;
using Lanner.Dashboard;
using Lanner.Dashboard.Access;
using Lanner.Dashboard.Telemetry;
using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Dashboard;

/// <summary>Runs the dashboard beside the resources. Its ports are taken at once; its server starts while the resources do, and nothing waits for it.</summary>
internal sealed class DashboardRunner(
    DistributedApplicationOptions application,
    AppHostIdentity identity,
    AppHostSettings settings,
    IConfiguration configuration,
    AppDataFolder folder,
    TelemetryTarget telemetry,
    ResourceBridge bridge,
    SecretMask secrets,
    ConsoleReporter console,
    ILoggerFactory loggers) : IAsyncDisposable
{
    private DashboardServer? _server;
    private Task _starting = Task.CompletedTask;

    /// <summary>Whether the dashboard is wanted.</summary>
    public bool IsEnabled => settings.Dashboard && !application.DisableDashboard;

    /// <summary>Takes the ports and tells the address.</summary>
    /// <exception cref="DistributedApplicationException">A setting cannot be used.</exception>
    public void Open()
    {
        try
        {
            _server = DashboardServer.Open(Options());
        }
        catch (InvalidOperationException exception)
        {
            throw new DistributedApplicationException($"{exception.Message} AppHost:Dashboard=false runs the application without the dashboard.", exception);
        }

        telemetry.Use(_server.OtlpGrpcUrl, _server.OtlpApiKey);
        if (_server.UsesOtherPorts)
            console.Note("dashboard", "a port of its settings is taken, perhaps by another copy of this app host; it uses a free one");
        console.LoginLink(_server.LoginUrl);
    }

    /// <summary>Starts the server in the background.</summary>
    public void Start() => _starting = Task.Run(async () =>
    {
        try
        {
            await _server!.StartAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The application is worth more than the view of it.
            console.Problem("dashboard", $"it cannot start: {exception.Message} The application runs without it.");
        }
    });

    public async ValueTask DisposeAsync()
    {
        if (_server is not { } server)
            return;
        _server = null;
        await _starting.ConfigureAwait(false);
        await server.DisposeAsync().ConfigureAwait(false);
    }

    private DashboardOptions Options() => new()
    {
        ApplicationName = application.DashboardApplicationName ?? identity.Name,
        FrontendUrl = Address("ASPNETCORE_URLS"),
        OtlpGrpcUrl = Address("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"),
        OtlpHttpUrl = Address("ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"),
        BrowserToken = configuration["ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN"] ?? configuration["Dashboard:Frontend:BrowserToken"],
        OtlpApiKey = configuration["AppHost:OtlpApiKey"],
        AllowsAnonymous = configuration["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] is "true" or "1",

        // Kept, so that open pages stay logged in when the app host is started again.
        SessionKey = SHA256.HashData(Encoding.UTF8.GetBytes(folder.Secret("dashboard-session"))),
        ArchivePath = settings.KeepsTelemetry ? Path.Combine(folder.Path, "telemetry.db") : null,
        Limits = TelemetryLimits.Read(configuration.GetSection("Dashboard:TelemetryLimits")),
        Secrets = secrets,
        Resources = bridge.Source(),
        LoggerFactory = loggers,
    };

    /// <summary>The first http address of a list as ASPNETCORE_URLS has it; null when there is none.</summary>
    private Uri? Address(string key) => configuration[key]?.Split(';')
        .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : null)
        .FirstOrDefault(url => url is { Scheme: "http", Port: not 0 });
}
