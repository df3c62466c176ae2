using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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
            MapOperation(operations, app.ServiceProvider, inclusion, operation, registry.NextOrder());
        }

        return operations;
    }

    private static void MapOperation(
        RouteGroupBuilder group, IServiceProvider services, RouterInclusion inclusion, Operation operation, int order)
    {
        var context = new OperationContext(
            operation,
            services.GetRequiredService<IOptions<LannerOptions>>().Value,
            services.GetService<DependencyOverrides>(),
            services.GetRequiredService<ErrorResponses>(),
            services.GetRequiredService<BackgroundTaskRunner>(),
            services.GetRequiredService<KnownModels>());
        context.IsStrictContentType = inclusion.Router.StrictContentType ?? context.IsStrictContentType;

        // Any method fits sockets: handshakes of HTTP/1.1 are GET, those of HTTP/2 CONNECT (RFC 8441).
        var endpoint = operation.IsWebSocket
            ? group.Map(operation.Pattern, Invoker(operation.Handler))
            : group.MapMethods(operation.Pattern, operation.Methods, Invoker(operation.Handler));
        var redirectsSlashes = context.Options.RedirectSlashes && inclusion.Router.RedirectSlashes;
        endpoint.Add(builder =>
        {
            var route = (RouteEndpointBuilder)builder;
            route.Order = order;
            builder.Metadata.Add(new ExactPath(route.RoutePattern, operation.Pattern.EndsWith('/'), redirectsSlashes));
            route.RoutePattern = ExactPath.WithoutConverters(route.RoutePattern);
            route.DisplayName = $"{string.Join(", ", operation.Methods)} {route.RoutePattern.RawText} ({operation.DeclaredAs})";
            builder.Metadata.Add(operation);
            builder.Metadata.Add(new OperationAddress(inclusion.Type, operation.Name));
            foreach (var metadata in operation.Metadata)
                builder.Metadata.Add(metadata);

            var ownPath = inclusion.Router.Prefix + operation.Pattern;
            var path = route.RoutePattern.RawText ?? "";
            if (operation.Pattern.Length == 0) path = path.TrimEnd('/'); // joining patterns added it
            if (path.EndsWith(ownPath, StringComparison.Ordinal))
                inclusion.Prefix = path[..^ownPath.Length];
        });
        endpoint.Finally(builder =>
        {
            var limit = builder.Metadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault();
            if (limit is not null)
                context.MaxBodySize = limit.MaxRequestBodySize;
            OperationMiddleware[] middleware = [.. builder.Metadata.OfType<OperationMiddleware>()];
            if (middleware.Length == 0)
                return;
            context.ThrowsValidationErrors = true;
            builder.RequestDelegate = Invoker(OperationInvoker.Around(middleware, operation.Handler));
        });

        RequestDelegate Invoker(OperationHandler handler)
        {
            var stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
            if (operation.IsWebSocket)
                return new WebSocketInvoker(operation, context, services.GetRequiredService<WebSocketFailures>(), handler, stopping).InvokeAsync;
            var invoker = new OperationInvoker(operation, context, services.GetRequiredService<ExceptionResponses>(), handler);
            return context.IsEventStream ? new EventStreamInvoker(invoker, stopping).InvokeAsync : invoker.InvokeAsync;
        }
    }

    private static void CheckPrefix(string prefix, string place)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length > 0 && (prefix[0] != '/' || prefix[^1] == '/'))
            throw new ArgumentException($"{place}: the prefix \"{prefix}\" must start with \"/\" and not end with it, such as \"/items\".", nameof(prefix));
    }
}
