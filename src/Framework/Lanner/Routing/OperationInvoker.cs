using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Runs one operation and answers what it throws. A call that ends at once allocates nothing here.</summary>
internal sealed class OperationInvoker(Operation operation, OperationContext context, ExceptionResponses exceptions, OperationHandler handler)
{
    private readonly int _statusCode = operation.StatusCode;
    private readonly string _name = operation.DeclaredAs;

    /// <summary>The handler with middleware around it, the first one outermost.</summary>
    public static OperationHandler Around(IReadOnlyList<OperationMiddleware> middleware, OperationHandler handler)
    {
        foreach (var outer in middleware.Reverse())
        {
            var inner = handler;
            handler = (http, operation) => outer.InvokeAsync(http, next => inner(next, operation));
        }

        return handler;
    }

    public Task InvokeAsync(HttpContext http)
    {
        try
        {
            // Set before the handler runs, so that any status it chooses wins.
            if (_statusCode != StatusCodes.Status200OK)
                http.Response.StatusCode = _statusCode;
            var call = handler(http, context);
            return call.IsCompletedSuccessfully ? call : AwaitAsync(call, http);
        }
        catch (Exception exception)
        {
            return exceptions.RespondAsync(http, exception, _name);
        }
    }

    private async Task AwaitAsync(Task call, HttpContext http)
    {
        try
        {
            await call;
        }
        catch (Exception exception)
        {
            await exceptions.RespondAsync(http, exception, _name);
        }
    }
}
