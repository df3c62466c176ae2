using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Keeps the pipeline that the platform builds for an application, to be called without its server.</summary>
internal sealed class SubApplicationPipeline : IStartupFilter
{
    private RequestDelegate? _delegate;

    public RequestDelegate Delegate => _delegate ?? throw new InvalidOperationException("The application below a path was not started.");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // The first filter stands before all middleware, so what follows it is the whole pipeline.
        _ = app.Use(rest =>
        {
            _delegate = rest;
            return rest;
        });
        next(app);
    };
}
