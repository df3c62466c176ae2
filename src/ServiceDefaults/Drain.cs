using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.Hosting;

/// <summary>
/// Ends the service without losing a request. On SIGTERM: readiness goes red and HTTP/1.1 connections are closed with their next answer; after
/// <c>Drain:Delay</c> (default 5 s, in Development none), in which load balancers take notice, the server stops listening and finishes what runs.
/// The whole takes at most 25 s, within Kubernetes' 30 s.
/// </summary>
internal sealed class Drain(IConfiguration configuration, IHostEnvironment environment, IHostApplicationLifetime lifetime)
    : IHostedLifecycleService, IStartupFilter
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(5);

    public bool HasBegun => lifetime.ApplicationStopping.IsCancellationRequested;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var delay = configuration.GetValue("Drain:Delay", environment.IsDevelopment() ? TimeSpan.Zero : DefaultDelay);
        await Task.Delay(delay, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, following) =>
        {
            if (HasBegun && HttpProtocol.IsHttp11(http.Request.Protocol))
                http.Response.Headers.Connection = "close";
            return following(http);
        });
        next(app);
    };

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
