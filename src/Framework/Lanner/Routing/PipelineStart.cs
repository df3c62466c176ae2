using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>Puts the outermost middleware in place, and checks what was declared before the server listens.</summary>
internal sealed class PipelineStart(RouterRegistry registry, DuplicateRouteCheck duplicates, ConventionCheck conventions, IOptions<LannerOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Value.RootPath.Length > 0)
            _ = app.Use(new RootPath(options.Value.RootPath).Apply);
        if (registry.Inclusions.Any(inclusion => inclusion.Router.Operations.Any(operation => operation.HasTasks)))
        {
            var scopes = app.ApplicationServices.GetRequiredService<IServiceScopeFactory>();
            _ = app.Use((http, following) => RequestScope.BeforeAsync(http, following, scopes));
        }

        _ = app.UseMiddleware<UnmatchedRequests>();
        if (app.ApplicationServices.GetService<ICorsPolicyProvider>() is not null)
            _ = app.Use(PreflightAnswer.After);
        next(app);
        ServiceCheck.Run(app.ApplicationServices, registry.Inclusions);

        // Building the endpoints fills in the prefixes of groups.
        _ = app.ApplicationServices.GetService<EndpointDataSource>()?.Endpoints;
        duplicates.Run(registry.Inclusions);
        conventions.Run(registry.Inclusions);
        if (options.Value.OpenApiUrl is { Length: > 0 })
            _ = DocumentedOperations.List(options.Value, registry.Inclusions, registry.Webhooks);
    };
}
