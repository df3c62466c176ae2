using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>
/// Runs an app host inside a test, for tests that prefer a class of their own to a builder: override the <c>On…</c> methods, then call <see cref="StartAsync"/>. Its
/// dashboard is off, its ports are free ones, its data is in a folder of its own that goes with the application.
/// </summary>
public class DistributedApplicationFactory : IDisposable, IAsyncDisposable
{
    private readonly EntryPointRun _run;
    private DistributedApplication? _application;
    private bool _isStarted;

    /// <summary>Prepares an app host.</summary>
    /// <param name="entryPoint">A type of the app host's assembly: <c>typeof(Projects.AppHost)</c>.</param>
    public DistributedApplicationFactory(Type entryPoint)
        : this(entryPoint, [])
    {
    }

    /// <summary>Prepares an app host.</summary>
    /// <param name="entryPoint">A type of the app host's assembly: <c>typeof(Projects.AppHost)</c>.</param>
    /// <param name="args">Command line arguments of the app host.</param>
    public DistributedApplicationFactory(Type entryPoint, string[] args)
    {
        ArgumentNullException.ThrowIfNull(entryPoint);
        ArgumentNullException.ThrowIfNull(args);
        _run = new EntryPointRun(entryPoint.Assembly, args, OnBuilderCreating)
        {
            OnCreated = OnBuilderCreated,
            OnBuilding = OnBuilding,
            OnBuilt = OnBuilt,
        };
    }

    /// <summary>Runs the app host and starts its resources; returns before they are healthy.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The assembly has no entry point, or that ends without building a model.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_isStarted)
            return;
        _isStarted = true;
        await _run.CreateBuilderAsync(cancellationToken).ConfigureAwait(false);
        _application = await _run.BuildAsync(cancellationToken).ConfigureAwait(false);
        await _application.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DistributedApplicationHostingTestingExtensions.CreateHttpClient"/>
    public HttpClient CreateHttpClient(string resourceName, string? endpointName = null) => Application.CreateHttpClient(resourceName, endpointName);

    /// <inheritdoc cref="DistributedApplicationHostingTestingExtensions.GetConnectionStringAsync"/>
    public ValueTask<string?> GetConnectionString(string resourceName) => Application.GetConnectionStringAsync(resourceName);

    /// <inheritdoc cref="DistributedApplicationHostingTestingExtensions.GetEndpoint"/>
    public Uri GetEndpoint(string resourceName, string? endpointName = null) => Application.GetEndpoint(resourceName, endpointName);

    /// <inheritdoc cref="DisposeAsync"/>
    public virtual void Dispose()
    {
        EndAsync().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the application; nothing of it is left.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        await EndAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>The app host is about to make its builder.</summary>
    /// <param name="applicationOptions">How the application is built; can be changed.</param>
    /// <param name="hostOptions">How the app host is built; can be changed.</param>
    protected virtual void OnBuilderCreating(DistributedApplicationOptions applicationOptions, HostApplicationBuilderSettings hostOptions)
    {
    }

    /// <summary>The app host has made its builder; the model is still empty.</summary>
    /// <param name="applicationBuilder">The builder.</param>
    protected virtual void OnBuilderCreated(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>The app host has described its model; it can still be changed.</summary>
    /// <param name="applicationBuilder">The builder.</param>
    protected virtual void OnBuilding(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>The application is built, and not started yet.</summary>
    /// <param name="application">The application.</param>
    protected virtual void OnBuilt(DistributedApplication application)
    {
    }

    private DistributedApplication Application => _application ?? throw new InvalidOperationException("The application has not been started: call StartAsync.");

    private async Task EndAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync().ConfigureAwait(false);
        else if (_isStarted)
            await _run.AbandonAsync().ConfigureAwait(false);
        _application = null;
        _isStarted = false;
    }
}
