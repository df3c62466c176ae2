using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>
/// An application of several resources that runs on this machine. Ctrl-C or SIGTERM stops the resources in reverse
/// order; however the process ends, it leaves none of them behind.
/// </summary>
public sealed class DistributedApplication : IHost, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly EntryPointObserver? _observer;
    private bool _isStarted;

    internal DistributedApplication(IHost host, EntryPointObserver? observer)
    {
        _host = host;
        _observer = observer;
    }

    /// <summary>Services of the app host itself.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>State of each resource, now and as it changes.</summary>
    public ResourceNotificationService ResourceNotifications => Services.GetRequiredService<ResourceNotificationService>();

    /// <summary>Runs commands on resources: start, stop, restart, and those of <c>WithCommand</c>.</summary>
    public ResourceCommandService ResourceCommands => Services.GetRequiredService<ResourceCommandService>();

    /// <summary>Starts a model without command line arguments.</summary>
    public static IDistributedApplicationBuilder CreateBuilder() => CreateBuilder(new DistributedApplicationOptions());

    /// <summary>Starts a model.</summary>
    /// <param name="args">Command line arguments; they end up in the configuration: <c>--AppHost:LogLevel=Information</c>.</param>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => CreateBuilder(new DistributedApplicationOptions { Args = args });

    /// <summary>Starts a model.</summary>
    /// <param name="options">How the application is built.</param>
    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DistributedApplicationBuilder(options);
    }

    /// <summary>Starts the resources in the order of their waits; returns before they are healthy.</summary>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="DistributedApplicationException">The application was built to be published.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (Services.GetService<PublishRunner>() is not null)
            throw new DistributedApplicationException("The command line asks to publish the application, not to start it. Call Run.");
        _isStarted = true;
        return _host.StartAsync(cancellationToken);
    }

    /// <summary>Stops the resources, each before those that it depends on.</summary>
    /// <param name="cancellationToken">Cuts the grace periods short.</param>
    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _isStarted = false;
        return _host.StopAsync(cancellationToken);
    }

    /// <summary>
    /// Runs the application until Ctrl-C, SIGTERM or cancellation. When the command line begins with <c>publish</c>: writes the files that run it elsewhere.
    /// </summary>
    /// <param name="cancellationToken">Stops the application.</param>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (Services.GetService<PublishRunner>() is { } publisher)
        {
            Environment.ExitCode = await publisher.RunAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        if (_observer is not null)
        {
            await _observer.RunningAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await _host.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DistributedApplicationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            Environment.ExitCode = 1;
        }
    }

    /// <summary>Runs the application until Ctrl-C or SIGTERM.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Stops the resources if they have been started and not stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isStarted)
            await StopAsync().ConfigureAwait(false);
        if (_host is IAsyncDisposable asynchronous)
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        else
            _host.Dispose();
        if (_observer is not null)
            await _observer.DisposedAsync().ConfigureAwait(false);
    }
}
