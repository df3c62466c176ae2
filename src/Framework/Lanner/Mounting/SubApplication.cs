using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lanner.Runtime;

/// <summary>An application that answers requests of another one's server.</summary>
internal sealed class SubApplication : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SubApplicationPipeline _pipeline;

    private SubApplication(WebApplication app, SubApplicationPipeline pipeline)
    {
        _app = app;
        _pipeline = pipeline;
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>Builds the application; it is not started yet.</summary>
    /// <param name="environment">The outer application's environment.</param>
    /// <param name="configuration">The outer application's configuration.</param>
    /// <param name="outer">The outer application's services, for its logging.</param>
    /// <param name="create">Adds services, builds and configures the application.</param>
    public static SubApplication Create(
        IHostEnvironment environment, IConfiguration configuration, IServiceProvider outer, Func<WebApplicationBuilder, WebApplication> create)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = environment.ApplicationName,
            EnvironmentName = environment.EnvironmentName,
            ContentRootPath = environment.ContentRootPath,
        });
        _ = builder.Configuration.AddConfiguration(configuration);
        var pipeline = new SubApplicationPipeline();
        _ = builder.Services
            .AddRouting()
            .AddSingleton(outer.GetRequiredService<ILoggerFactory>())
            .AddSingleton<IStartupFilter>(pipeline)
            .AddSingleton<IServer, SubApplicationServer>()
            .AddSingleton<IHostLifetime, SubApplicationLifetime>();
        return new(create(builder), pipeline);
    }

    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Answers a request whose path starts with the prefix. The request is as before afterwards.</summary>
    public async Task InvokeAsync(HttpContext http, string prefix)
    {
        var request = http.Request;
        var (pathBase, path, services, endpoint) = (request.PathBase, request.Path, http.RequestServices, http.GetEndpoint());
        var routeValues = request.RouteValues;
        await using var scope = _app.Services.CreateAsyncScope();
        request.PathBase = pathBase.Add(new PathString(prefix));
        // By the constructor: a conversion would decode what the server has decoded already.
        request.Path = new PathString(path.Value!.Length == prefix.Length ? "/" : path.Value[prefix.Length..]);
        request.RouteValues = [];
        http.SetEndpoint(null);
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await _pipeline.Delegate(http);
        }
        finally
        {
            (request.PathBase, request.Path, request.RouteValues) = (pathBase, path, routeValues);
            http.RequestServices = services;
            http.SetEndpoint(endpoint);
        }
    }
}
