using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Runs one operation and answers what it throws. A call that ends at once allocates nothing here.</summary>
internal sealed class OperationInvoker(Operation operation, OperationContext context, ExceptionResponses exceptions)
{
    private readonly OperationHandler _handler = operation.Handler ??
        throw new InvalidOperationException($"{operation.DeclaredAs} is only described; it answers no requests.");
    private readonly int _statusCode = operation.StatusCode;
    private readonly string _name = operation.DeclaredAs;

    public Task InvokeAsync(HttpContext http)
    {
        try
        {
            // Set before the handler runs, so that any status it chooses wins.
            if (_statusCode != StatusCodes.Status200OK)
                http.Response.StatusCode = _statusCode;
            var call = _handler(http, context);
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
