using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner;

/// <summary>Puts code around the operations of a router.</summary>
public static class LannerRouterMiddleware
{
    /// <summary>
    /// Puts code around the operations of a router: what FastAPI's custom route classes are for. It runs when the route is chosen and the
    /// platform's middleware has run. It may replace the request's body, time the call or translate what the operation throws:
    /// <see cref="ValidationException"/> among it, which <see cref="HttpContext"/> middleware never sees. The first added is outermost; endpoint filters run inside of all.
    /// </summary>
    /// <param name="router">The router, as <c>IncludeRouter</c> returns it.</param>
    /// <param name="middleware">Gets the request and the operation. An answer has started when the operation has ended; headers are
    /// set before, or in <c>Response.OnStarting</c>.</param>
    public static RouteGroupBuilder Use(this RouteGroupBuilder router, Func<HttpContext, RequestDelegate, Task> middleware)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(middleware);
        return router.WithMetadata(new OperationMiddleware(middleware));
    }
}
