using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>
/// One operation as an endpoint of the platform. The platform puts filters around the bare call; the router's middleware is around those, and what
/// answers exceptions around all.
/// </summary>
internal sealed class OperationEndpoint
{
    private readonly IServiceProvider _services;
    private readonly RouterInclusion _inclusion;
    private readonly Operation _operation;
    private readonly OperationContext _context;
    private readonly OperationHandler _handler;
    private readonly RequestDelegate _call;
    private readonly int _order;

    private OperationEndpoint(IServiceProvider services, RouterInclusion inclusion, Operation operation, int order)
    {
        (_services, _inclusion, _operation, _order) = (services, inclusion, operation, order);
        _context = new OperationContext(
            operation,
            services.GetRequiredService<IOptions<LannerOptions>>().Value,
            services.GetService<DependencyOverrides>(),
            services.GetRequiredService<ErrorResponses>(),
            services.GetRequiredService<BackgroundTaskRunner>(),
            services.GetRequiredService<KnownModels>(),
            services.GetRequiredService<OperationJson>());
        _context.IsStrictContentType = inclusion.Router.StrictContentType ?? _context.IsStrictContentType;
        _handler = operation is { HasTasks: true, IsWebSocket: false }
            ? new TaskOperation(operation.Handler, services.GetRequiredService<BackgroundTaskRunner>()).InvokeAsync
            : operation.Handler;
        _call = new OperationCall(_context, _handler).InvokeAsync;
    }

    /// <summary>Maps an operation.</summary>
    /// <param name="group">The router's group.</param>
    /// <param name="services">The application's services.</param>
    /// <param name="inclusion">The router as it is included.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="order">Rank among all routes.</param>
    public static void Map(RouteGroupBuilder group, IServiceProvider services, RouterInclusion inclusion, Operation operation, int order)
    {
        var operationEndpoint = new OperationEndpoint(services, inclusion, operation, order);

        // Any method fits sockets: handshakes of HTTP/1.1 are GET, those of HTTP/2 CONNECT (RFC 8441).
        var endpoint = operation.IsWebSocket
            ? group.Map(operation.Pattern, operationEndpoint._call)
            : group.MapMethods(operation.Pattern, operation.Methods, operationEndpoint._call);
        endpoint.Add(operationEndpoint.Describe);
        endpoint.Finally(operationEndpoint.Finish);
    }

    // Conventions of groups have run: their metadata and filters are known.
    private void Describe(EndpointBuilder builder)
    {
        var route = (RouteEndpointBuilder)builder;
        route.Order = _order;
        var redirectsSlashes = _context.Options.RedirectSlashes && _inclusion.Router.RedirectSlashes;
        builder.Metadata.Add(new ExactPath(route.RoutePattern, _operation.Pattern.EndsWith('/'), redirectsSlashes));
        route.RoutePattern = ExactPath.WithoutConverters(route.RoutePattern);
        route.DisplayName = $"{string.Join(", ", _operation.Methods)} {route.RoutePattern.RawText} ({_operation.DeclaredAs})";
        builder.Metadata.Add(_operation);
        builder.Metadata.Add(new OperationAddress(_inclusion.Type, _operation.Name));
        foreach (var metadata in _operation.Metadata)
            builder.Metadata.Add(metadata);
        if (AsksForToken() && !builder.Metadata.OfType<IAntiforgeryMetadata>().Any())
            builder.Metadata.Add(new RequireAntiforgeryTokenAttribute());
        if (builder.FilterFactories.Count > 0)
            builder.FilterFactories.Insert(0, new FilterAnswer(_operation, _services.GetRequiredService<OperationJson>()).Around);

        var ownPath = _inclusion.Router.Prefix + _operation.Pattern;
        var path = route.RoutePattern.RawText ?? "";
        if (_operation.Pattern.Length == 0) path = path.TrimEnd('/'); // joining patterns added it
        if (path.EndsWith(ownPath, StringComparison.Ordinal))
            _inclusion.Prefix = path[..^ownPath.Length];
    }

    // The platform has put filters around the call.
    private void Finish(EndpointBuilder builder)
    {
        _inclusion.SetConventions(_operation, OperationConventions.Of(builder.Metadata));
        if (builder.Metadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault() is { } limit)
            _context.MaxBodySize = limit.MaxRequestBodySize;
        OperationMiddleware[] middleware = [.. builder.Metadata.OfType<OperationMiddleware>()];
        _context.ThrowsValidationErrors = middleware.Length > 0;
        var requiresToken = builder.Metadata.OfType<IAntiforgeryMetadata>().LastOrDefault() is { RequiresValidation: true };
        var inner = builder.RequestDelegate!;
        if (inner == _call && middleware.Length == 0 && !requiresToken)
        {
            builder.RequestDelegate = Answering(_handler, _operation.StatusCode);
            return;
        }

        inner = OperationMiddleware.Around(middleware, inner);
        if (requiresToken)
            inner = AntiforgeryCheck.Before(inner);
        builder.RequestDelegate = Answering((http, _) => inner(http), StatusCodes.Status200OK);
    }

    // As endpoints of the platform that read forms, where the application has anti-forgery at all.
    private bool AsksForToken() =>
        _services.GetService<IAntiforgery>() is not null
        && _operation.Body?.Invoke().MediaType is "application/x-www-form-urlencoded" or "multipart/form-data";

    private RequestDelegate Answering(OperationHandler handler, int statusCode)
    {
        var stopping = _services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        if (_operation.IsWebSocket)
        {
            var socket = new WebSocketInvoker(_operation, _context, _services.GetRequiredService<WebSocketFailures>(), handler, stopping);
            return new WebSocketMiddleware(
                socket.InvokeAsync, _services.GetRequiredService<IOptions<WebSocketOptions>>(), _services.GetRequiredService<ILoggerFactory>()).Invoke;
        }

        var invoker = new OperationInvoker(_context, _services.GetRequiredService<ExceptionResponses>(), handler, statusCode);
        return _context.IsEventStream ? new EventStreamInvoker(invoker, stopping).InvokeAsync : invoker.InvokeAsync;
    }
}
