using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>The bare call of an operation, for filters and middleware of its router to be put around.</summary>
internal sealed class OperationCall(OperationContext context, OperationHandler handler)
{
    public Task InvokeAsync(HttpContext http)
    {
        // Set before the handler runs, so that any status it chooses wins.
        if (context.Operation.StatusCode != StatusCodes.Status200OK)
            http.Response.StatusCode = context.Operation.StatusCode;
        return handler(http, context);
    }
}
