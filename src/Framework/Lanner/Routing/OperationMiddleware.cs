using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Code around the operations of a router.</summary>
/// <param name="invoke">Gets the request and what comes next.</param>
internal sealed class OperationMiddleware(Func<HttpContext, RequestDelegate, Task> invoke)
{
    /// <summary>An endpoint's delegate with middleware around it, the first one outermost.</summary>
    public static RequestDelegate Around(IReadOnlyList<OperationMiddleware> middleware, RequestDelegate next)
    {
        foreach (var outer in middleware.Reverse())
        {
            var inner = next;
            next = http => outer.InvokeAsync(http, inner);
        }

        return next;
    }

    private Task InvokeAsync(HttpContext http, RequestDelegate next) => invoke(http, next);
}
