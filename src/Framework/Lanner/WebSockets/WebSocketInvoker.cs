using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>Runs one WebSocket endpoint, and closes the connection when it has ended, or when the host stops. A host that stops takes no new ones.</summary>
internal sealed class WebSocketInvoker(Operation operation, OperationContext context, WebSocketFailures failures, OperationHandler handler, CancellationToken stopping)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (stopping.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var connection = WebSocketConnection.Of(http);
        await using var leaving = stopping.UnsafeRegister(static connection => _ = ((WebSocketConnection)connection!).LeaveAsync(), connection);
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
