using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Lanner.Dashboard.Access;
using Lanner.Hosting.Dashboard;
using Lanner.Hosting.Data;
using Lanner.Hosting.Engine;
using Lanner.Hosting.Publishing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>Collects the resources of an application; <see cref="DistributedApplication.CreateBuilder()"/> makes one.</summary>
public class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly AppHostIdentity _identity;
    private readonly DistributedApplicationEventing _eventing = new();
    private readonly EntryPointObserver? _observer = EntryPointObserver.Current;

    /// <summary>Starts a model.</summary>
    /// <param name="args">Command line arguments; they end up in the configuration.</param>
    public DistributedApplicationBuilder(string[] args)
        : this(new DistributedApplicationOptions { Args = args })
    {
    }

    /// <summary>Starts a model.</summary>
    /// <param name="options">How the application is built.</param>
    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = new HostApplicationBuilderSettings();
        _observer?.Creating(options, settings);
        _identity = AppHostIdentity.Resolve(options);
        var publish = PublishCommandLine.Find(options.Args);
        ExecutionContext = new DistributedApplicationExecutionContext(publish is null ? DistributedApplicationOperation.Run : DistributedApplicationOperation.Publish) { PublisherName = publish?.Format ?? "" };
        settings.Args ??= publish is null ? options.Args : null;
        settings.ApplicationName ??= _identity.Name;
        settings.ContentRootPath ??= _identity.Directory;
        _host = new HostApplicationBuilder(settings);

        // The console belongs to ConsoleReporter. The host's own lines and the health checks' would only repeat what it says.
        _host.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        _host.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        _host.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);

        // The dashboard serves a request every few hundred milliseconds; only what goes wrong there is worth a line.
        _host.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        _host.Logging.AddFilter("Lanner.Dashboard", LogLevel.Warning);
        _host.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);

        UserSecretsManager = new UserSecretsManager(_identity.Assembly);
        Services.AddHealthChecks();
        Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(1));
        Services.AddSingleton(options);
        Services.AddSingleton(_identity);
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton(Resources);
        Services.AddSingleton(_eventing);
        Services.AddSingleton(Eventing);
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
        Services.AddSingleton<ContainerPlan>();
        Services.AddSingleton<RedisPlan>();
        Services.AddSingleton<PostgresInitFiles>();
        Services.AddSingleton<ResourceUrls>();
        Services.AddSingleton<ResourceEvents>();
        Services.AddSingleton<PostgresChooser>();
        Services.AddSingleton<ResourceStarter>();
        Services.AddSingleton<ResourceLifecycle>();
        Services.AddSingleton<ParameterValues>();
        Services.AddSingleton<ProjectRebuild>();
        if (UserSecrets.Find(_identity.Assembly) is { } userSecrets)
            Services.AddSingleton(userSecrets);
        Services.AddSingleton(provider => new ResourceCommandService(
            Resources,
            provider.GetRequiredService<ResourceNotificationService>(),
            provider.GetRequiredService<ResourceLifecycle>(),
            provider.GetRequiredService<ParameterValues>(),
            provider.GetRequiredService<ProjectRebuild>(),
            provider,
            provider.GetRequiredService<ILogger<ResourceCommandService>>()));
        Services.AddSingleton<ResourceBridge>();
        Services.AddSingleton<DashboardRunner>();
        Services.AddSingleton<DependencyWaiter>();
        Services.AddSingleton<HealthCheckClient>();
        Services.AddSingleton<HealthProbe>();
        Services.AddSingleton<LauncherWatch>();
        Services.AddSingleton<ResourceLogForwarder>();
        Services.AddSingleton<DeveloperCertificateAdvice>();
        Services.AddSingleton(_ => FileSystemService);
        if (publish is null)
            Services.AddHostedService<ApplicationRunner>();
        else
            AddPublishing(publish);
        _observer?.Created(this);
    }

    /// <inheritdoc/>
    public ConfigurationManager Configuration => _host.Configuration;

    /// <inheritdoc/>
    public string AppHostDirectory => _identity.Directory;

    /// <inheritdoc/>
    public Assembly? AppHostAssembly => _identity.Assembly;

    /// <inheritdoc/>
    public IHostEnvironment Environment => _host.Environment;

    /// <inheritdoc/>
    public IServiceCollection Services => _host.Services;

    /// <inheritdoc/>
    public IDistributedApplicationEventing Eventing => _eventing;

    /// <inheritdoc/>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <inheritdoc/>
    public IFileSystemService FileSystemService { get; } = new FileSystemService();

    /// <inheritdoc/>
    public IUserSecretsManager UserSecretsManager { get; }

    /// <inheritdoc/>
    public IResourceCollection Resources { get; } = new ResourceCollection();

    /// <inheritdoc/>
    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    /// <inheritdoc/>
    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource => new ResourceBuilder<T>(this, resource);

    /// <inheritdoc/>
    public DistributedApplication Build()
    {
        _observer?.Building(this);
        var host = _host.Build();
        ExecutionContext.Services = host.Services;

        // A service that was never asked for is not disposed of, and its files would stay.
        _ = host.Services.GetRequiredService<IFileSystemService>();
        _eventing.Logger = host.Services.GetRequiredService<ILogger<DistributedApplicationEventing>>();
        var application = new DistributedApplication(host, _observer);
        _observer?.Built(application);
        return application;
    }

    private void AddPublishing(PublishCommandLine publish)
    {
        Services.AddSingleton(publish);
        Services.AddSingleton(Configuration);
        Services.AddSingleton<SolutionFolder>();
        Services.AddSingleton<PublishedModel>();
        Services.AddSingleton<PublishRunner>();
    }
}
