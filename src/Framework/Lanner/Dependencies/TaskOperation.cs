using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lanner.Runtime;

/// <summary>
/// An operation that may have background tasks. Its request ends with the answer, so that the connection is free for the next one; tasks, and dependencies
/// that end after them, go on with the request's services. They have no <see cref="HttpContext"/> any more: the server uses it again.
/// </summary>
internal sealed class TaskOperation(OperationHandler handler, BackgroundTaskRunner runner)
{
    public async Task InvokeAsync(HttpContext http, OperationContext context)
    {
        // Below another application's path the services are that application's: there the request ends with its tasks.
        if (http.Features.Get<IServiceProvidersFeature>() is not RequestScope scope)
        {
            await handler(http, context);
            return;
        }

        var end = new RequestEnd(scope);
        http.Features.Set(end);
        var call = handler(http, context);
        await Task.WhenAny(call, end.Reached);
        if (end.Reached.IsCompleted)
            _ = runner.FollowAsync(call, scope, context.Operation);
        else
            await call;
    }
}
