using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Runs one operation and answers what it throws, as far as that is not left to the application's middleware. A call that ends at once allocates nothing here.</summary>
/// <param name="context">What the handler needs.</param>
/// <param name="exceptions">Answers exceptions.</param>
/// <param name="handler">The operation, with all that is around it.</param>
/// <param name="statusCode">Status of the answer, unless the handler sets another one.</param>
internal sealed class OperationInvoker(OperationContext context, ExceptionResponses exceptions, OperationHandler handler, int statusCode)
{
    public Task InvokeAsync(HttpContext http)
    {
        try
        {
            // Set before the handler runs, so that any status it chooses wins.
            if (statusCode != StatusCodes.Status200OK)
                http.Response.StatusCode = statusCode;
            var call = handler(http, context);
            return call.IsCompletedSuccessfully ? call : AwaitAsync(call, http);
        }
        catch (Exception exception)
        {
            if (exceptions.TryRespond(http, exception, context.Operation.DeclaredAs) is { } answer)
                return answer;
            throw;
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
            if (exceptions.TryRespond(http, exception, context.Operation.DeclaredAs) is not { } answer)
                throw;
            await answer;
        }
    }
}
