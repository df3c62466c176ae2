using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lanner.Runtime;

/// <summary>
/// The platform's host, which ends what was entered also where it did not start: it stops nothing then, and disposes of the services that ends need.
/// </summary>
internal sealed partial class LifespanHost(IHost host, LifespanRunner lifespans, SubApplications applications, ILogger<LifespanHost> logger)
    : IHost, IAsyncDisposable
{
    public IServiceProvider Services => host.Services;

    /// <summary>Puts itself around the host among the services; a program without one has nobody who starts lifespans.</summary>
    public static void Add(IServiceCollection services)
    {
        var platform = services.LastOrDefault(service => service.ServiceType == typeof(IHost));
        if (platform?.ImplementationFactory is not { } create)
            return;
        services.Remove(platform);
        services.AddSingleton<IHost>(provider => ActivatorUtilities.CreateInstance<LifespanHost>(provider, create(provider)));
    }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch
        {
            await EndAsync();
            throw;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => host.StopAsync(cancellationToken);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }

    // Nothing is open any more where the host was stopped.
    private async Task EndAsync()
    {
        await TryAsync(applications);
        await TryAsync(lifespans);
    }

    // Whoever starts the host learns why it did not start; this must not take the place of that.
    private async Task TryAsync(IHostedService service)
    {
        try
        {
            await service.StopAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "What was entered at the start failed at its end.")]
    private partial void LogFailed(Exception exception);
}
