using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Code around the operations of a router.</summary>
/// <param name="invoke">Gets the request and what comes next.</param>
internal sealed class OperationMiddleware(Func<HttpContext, RequestDelegate, Task> invoke)
{
    public Task InvokeAsync(HttpContext http, RequestDelegate next) => invoke(http, next);
}
