using System.Security.Cryptography;
using Lanner.Dashboard.Access;
using Lanner.Dashboard.Archive;
using Lanner.Dashboard.Components;
using Lanner.Dashboard.Otlp;
using Lanner.Dashboard.Resources;
using Lanner.Dashboard.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;

namespace Lanner.Dashboard;

/// <summary>The dashboard: web pages, and receivers of telemetry over OTLP. Its addresses are fixed when it is opened; the server behind them follows with <see cref="StartAsync"/>.</summary>
public sealed class DashboardServer : IAsyncDisposable
{
    private readonly DashboardOptions _options;
    private readonly DashboardListener _pages;
    private readonly DashboardListener _grpc;
    private readonly DashboardListener _http;
    private readonly string _token;
    private WebApplication? _application;

    private DashboardServer(DashboardOptions options, DashboardListener pages, DashboardListener grpc, DashboardListener http)
    {
        _options = options;
        _pages = pages;
        _grpc = grpc;
        _http = http;
        _token = options.BrowserToken ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        OtlpApiKey = options.AllowsAnonymous ? null : options.OtlpApiKey ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        options.Secrets.Add(_token);
        options.Secrets.Add(OtlpApiKey);
    }

    /// <summary>Address of the pages.</summary>
    public Uri Url => _pages.Url;

    /// <summary>Address of the pages that logs the browser in.</summary>
    public Uri LoginUrl => _options.AllowsAnonymous ? Url : new Uri(Url, $"/login?t={Uri.EscapeDataString(_token)}");

    /// <summary>Address of the OTLP receiver for gRPC.</summary>
    public Uri OtlpGrpcUrl => _grpc.Url;

    /// <summary>Address of the OTLP receiver for HTTP.</summary>
    public Uri OtlpHttpUrl => _http.Url;

    /// <summary>Key that senders of telemetry must give in the header <c>x-otlp-api-key</c>; null when they need none.</summary>
    public string? OtlpApiKey { get; }

    /// <summary>True when a port that was asked for was taken, so that another one is used.</summary>
    public bool UsesOtherPorts => _pages.IsOther || _grpc.IsOther || _http.IsOther;

    internal TelemetryStore Telemetry => Services.GetRequiredService<TelemetryStore>();

    internal IServiceProvider Services => _application?.Services ?? throw new InvalidOperationException("The dashboard has not been started.");

    /// <summary>Takes the ports.</summary>
    /// <param name="options">How the dashboard is run.</param>
    /// <exception cref="InvalidOperationException">An address cannot be used.</exception>
    public static DashboardServer Open(DashboardOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var opened = new List<DashboardListener>();
        try
        {
            foreach (var url in new[] { options.FrontendUrl, options.OtlpGrpcUrl, options.OtlpHttpUrl })
                opened.Add(DashboardListener.Open(url, options.UsesFreePorts));
            return new DashboardServer(options, opened[0], opened[1], opened[2]);
        }
        catch
        {
            opened.ForEach(listener => listener.Dispose());
            throw;
        }
    }

    /// <summary>Starts the server.</summary>
    /// <param name="cancellationToken">Gives up the start.</param>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(DashboardServer).Assembly.GetName().Name });
        if (_options.LoggerFactory is { } loggers)
            builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = Socket);
        AddServices(builder.Services);
        _application = builder.Build();
        Map(_application);
        _application.Services.GetService<TelemetryArchive>()?.Start(Telemetry);
        _application.Services.GetRequiredService<ResourceBoard>().Start();
        await _application.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the server and closes the ports.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_application is { } application)
        {
            // Open pages hold their connections; there is nothing in them to wait for.
            using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await application.StopAsync(now.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await application.DisposeAsync().ConfigureAwait(false);
        }

        _pages.Dispose();
        _grpc.Dispose();
        _http.Dispose();
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
        kestrel.Listen(_pages.EndPoint);

        // Without TLS a connection cannot agree on a protocol, so gRPC needs a port of its own.
        kestrel.Listen(_grpc.EndPoint, listen => listen.Protocols = HttpProtocols.Http2);
        kestrel.Listen(_http.EndPoint);
    }

    private System.Net.Sockets.Socket Socket(System.Net.EndPoint endPoint) =>
        new[] { _pages, _grpc, _http }.FirstOrDefault(listener => listener.EndPoint.Equals(endPoint))?.Socket
        ?? SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);

    private void AddServices(IServiceCollection services)
    {
        services.AddRoutingCore();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();

        // What protects data here has its keys in memory; the service that makes keys at the start would write some, which nothing uses, into the user's home.
        foreach (var keys in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(DataProtectionOptions).Assembly).ToList())
            services.Remove(keys);
        services.AddSingleton(_options);
        services.AddSingleton(_options.Secrets);
        services.AddSingleton(_ => new Session(_token, _options.SessionKey, _pages.EndPoint.Port, _options.AllowsAnonymous));
        services.AddSingleton(_ => new OtlpKey(OtlpApiKey));
        services.AddSingleton(_ => new TelemetryStore(_options.Limits, _options.Secrets));
        services.AddSingleton(_ => new DashboardAddresses(OtlpGrpcUrl, OtlpHttpUrl, OtlpApiKey is not null));
        services.AddSingleton<ResourceBoard>();
        services.AddSingleton<ResourceColours>();
        services.AddSingleton(provider => new TelemetryIntake(provider.GetRequiredService<TelemetryStore>(), provider.GetService<TelemetryArchive>()));
        if (_options.ArchivePath is { } path)
        {
            var logger = _options.LoggerFactory?.CreateLogger<TelemetryArchive>() ?? NullLogger<TelemetryArchive>.Instance;
            services.AddSingleton(_ => new TelemetryArchive(path, logger));
        }

        services.AddScoped<Preferences>();
    }

    /// <summary>Each port has its own pages or receivers and nothing else.</summary>
    private void Map(WebApplication application)
    {
        var services = application.Services;
        var key = services.GetRequiredService<OtlpKey>();
        var intake = services.GetRequiredService<TelemetryIntake>();
        Branch(application, _grpc, endpoints => endpoints.MapOtlpGrpc(key, intake));
        Branch(application, _http, endpoints => endpoints.MapOtlpHttp(key, intake));

        application.UseMiddleware<AccessControl>();
        application.UseRouting();
        application.UseAntiforgery();
        application.MapLogin(services.GetRequiredService<Session>(), _options.ApplicationName);
        application.MapAssets();
        application.MapDownloads();
        application.MapGet("/health", () => "Healthy");
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static void Branch(IApplicationBuilder application, DashboardListener listener, Action<IEndpointRouteBuilder> map) =>
        application.MapWhen(http => http.Connection.LocalPort == listener.EndPoint.Port, branch =>
        {
            branch.UseRouting();
            branch.UseEndpoints(map);
        });
}
