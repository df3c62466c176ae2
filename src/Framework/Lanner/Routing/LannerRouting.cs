using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner;

/// <summary>Adds routers to an application.</summary>
public static class LannerRouting
{
    /// <summary>
    /// Adds a router's operations as endpoints: FastAPI's <c>include_router</c>. Routes are matched in the order of inclusion and declaration.
    /// With the first router come the OpenAPI document and its pages.
    /// </summary>
    /// <typeparam name="TRouter">A class marked with <c>[Router]</c>.</typeparam>
    /// <param name="app">The application, or a group of it.</param>
    /// <param name="prefix">Prefix before the router's own: empty, or starting with <c>/</c> and not ending with it. May hold placeholders.</param>
    /// <param name="tags">Tags put before those of the router.</param>
    /// <param name="deprecated">Whether all operations are marked as deprecated.</param>
    /// <param name="includeInSchema">Whether the operations are in the OpenAPI document.</param>
    /// <returns>The router's endpoints, for further conventions of the platform, such as <c>RequireAuthorization()</c>.</returns>
    /// <exception cref="ArgumentException">The prefix has the wrong form.</exception>
    /// <exception cref="InvalidOperationException"><c>AddLanner</c> was not called, or an operation has neither prefix nor path.</exception>
    /// <remarks>A router that needs dependencies or answers where it is included is included by another router: <see cref="IncludeAttribute{TRouter}"/>.</remarks>
    public static RouteGroupBuilder IncludeRouter<TRouter>(
        this IEndpointRouteBuilder app, string prefix = "", IEnumerable<string>? tags = null, bool deprecated = false, bool includeInSchema = true)
        where TRouter : IRouter
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ServiceProvider;
        var registry = services.GetService<RouterRegistry>() ?? throw new InvalidOperationException(
            "Lanner's services are not registered. Call builder.AddLanner() before the application is built.");
        var router = TRouter.Describe();
        CheckPrefix(prefix, $"IncludeRouter<{router.Name}>");
        OpenApiEndpoints.MapOnce(app, registry);
        var inclusion = new RouterInclusion(typeof(TRouter), router, prefix, tags?.ToArray() ?? [])
        {
            Deprecated = deprecated || router.Deprecated,
            IncludeInSchema = includeInSchema && router.IncludeInSchema,
        };
        return Map(app, prefix, inclusion, registry);
    }

    private static RouteGroupBuilder Map(IEndpointRouteBuilder app, string prefix, RouterInclusion inclusion, RouterRegistry registry)
    {
        var router = inclusion.Router;
        CheckPrefix(router.Prefix, $"[Router] of {router.Name}");
        var operations = app.MapGroup(prefix + router.Prefix);
        foreach (var include in router.Includes)
        {
            CheckPrefix(include.Prefix, $"[Include<{include.Router.Name}>] of {router.Name}");
            Map(operations, include.Prefix, inclusion.Inner(include), registry).WithMetadata([.. router.Metadata]);
        }

        registry.Add(inclusion);
        foreach (var operation in router.Operations)
        {
            if (operation.Pattern.Length == 0 && inclusion.Prefix.Length + router.Prefix.Length == 0)
                throw new InvalidOperationException($"{operation.DeclaredAs}: prefix and path are both empty. Write the path \"/\".");
            OperationEndpoint.Map(operations, app.ServiceProvider, inclusion, operation, registry.NextOrder());
        }

        return operations;
    }

    private static void CheckPrefix(string prefix, string place)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length > 0 && (prefix[0] != '/' || prefix[^1] == '/'))
            throw new ArgumentException($"{place}: the prefix \"{prefix}\" must start with \"/\" and not end with it, such as \"/items\".", nameof(prefix));
    }
}
