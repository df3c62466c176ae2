using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Runs one WebSocket endpoint, and closes the connection when it has ended.</summary>
internal sealed class WebSocketInvoker(Operation operation, OperationContext context, WebSocketFailures failures, OperationHandler handler)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var connection = WebSocketConnection.Of(http);
        try
        {
            await handler(http, context);
        }
        catch (Exception exception)
        {
            await failures.CloseAsync(connection, exception, operation.DeclaredAs);
        }

        await connection.EndAsync();
    }
}
