using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Lanner.Dashboard.Access;
using Lanner.Hosting.Dashboard;
using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly AppHostIdentity _identity;

    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        _identity = AppHostIdentity.Resolve(options);
        _host = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = options.Args,
            ApplicationName = _identity.Name,
            ContentRootPath = _identity.Directory,
        });

        // The console belongs to ConsoleReporter. The host's own lines and the health checks' would only repeat what it says.
        _host.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        _host.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        _host.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);

        // The dashboard serves a request every few hundred milliseconds; only what goes wrong there is worth a line.
        _host.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        _host.Logging.AddFilter("Lanner.Dashboard", LogLevel.Warning);

        Services.AddHealthChecks();
        Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(1));
        Services.AddSingleton(options);
        Services.AddSingleton(_identity);
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton(Resources);
        Services.AddSingleton(provider => AppHostSettings.Read(provider.GetRequiredService<IConfiguration>()));
        Services.AddSingleton<AppDataFolder>();
        Services.AddSingleton<SecretMask>();
        Services.AddSingleton<KnownSecrets>();
        Services.AddSingleton(_ => new ResourceNotificationService());
        Services.AddSingleton(_ => new ResourceLoggerService());
        Services.AddSingleton<ConsoleReporter>();
        Services.AddSingleton<PortAllocator>();
        Services.AddSingleton<EndpointProxies>();
        Services.AddSingleton<ProcessLauncher>();
        Services.AddSingleton<TelemetryTarget>();
        Services.AddSingleton<EnvironmentComposer>();
        Services.AddSingleton<ProjectBuild>();
        Services.AddSingleton<ProjectTargets>();
        Services.AddSingleton<ProcessSupervisorFactory>();
        Services.AddSingleton<ProjectPlan>();
        Services.AddSingleton<ExecutablePlan>();
        Services.AddSingleton<PostgresChooser>();
        Services.AddSingleton<ResourceStarter>();
        Services.AddSingleton<ResourceLifecycle>();
        Services.AddSingleton(provider => new ResourceCommandService(
            Resources, provider.GetRequiredService<ResourceLifecycle>(), provider, provider.GetRequiredService<ILogger<ResourceCommandService>>()));
        Services.AddSingleton<ResourceBridge>();
        Services.AddSingleton<DashboardRunner>();
        Services.AddSingleton<DependencyWaiter>();
        Services.AddSingleton<HealthCheckClient>();
        Services.AddSingleton<HealthProbe>();
        Services.AddSingleton<LauncherWatch>();
        Services.AddHostedService<ApplicationRunner>();
    }

    public ConfigurationManager Configuration => _host.Configuration;

    public string AppHostDirectory => _identity.Directory;

    public Assembly? AppHostAssembly => _identity.Assembly;

    public IHostEnvironment Environment => _host.Environment;

    public IServiceCollection Services => _host.Services;

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new(DistributedApplicationOperation.Run);

    public IResourceCollection Resources { get; } = new ResourceCollection();

    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource => new ResourceBuilder<T>(this, resource);

    public DistributedApplication Build() => new(_host.Build());
}
