using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>Closes WebSockets whose endpoint has failed: the application's handlers first, then the built-in rules, then 1011.</summary>
internal sealed partial class WebSocketFailures(
    IOptions<LannerOptions> options, ErrorResponses errorResponses, ExceptionResponses exceptions, ILogger<WebSocketFailures> logger)
{
    private readonly LannerOptions _options = options.Value;

    /// <summary>Closes the connection, or refuses the handshake.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="source">What threw it, for the log.</param>
    public async Task CloseAsync(WebSocketConnection connection, Exception exception, string source)
    {
        var http = connection.HttpContext;
        if (exception is WebSocketDisconnectException || (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException))
        {
            LogLeft(source);
        }
        else if (_options.FindWebSocketHandler(exception.GetType()) is { } handler)
        {
            await handler(connection, exception);
            if (connection is { IsAccepted: false, CloseCode: null })
                await connection.CloseAsync(CloseCodes.InternalError);
        }
        else if (exception is WebSocketException known)
        {
            await RefuseOrCloseAsync(connection, known.Code, known.Reason);
        }
        else if (exception is ValidationException invalid)
        {
            await RefuseOrCloseAsync(connection, invalid);
        }
        else if (!connection.IsAccepted)
        {
            await connection.CloseAsync(CloseCodes.InternalError);
            await exceptions.RespondAsync(http, exception, source);
        }
        else if (exception is HttpException { StatusCode: < 500 } refused)
        {
            await connection.CloseAsync(CloseCodes.PolicyViolation, refused.Detail as string);
        }
        else
        {
            LogUnhandled(exception, source);
            await connection.CloseAsync(CloseCodes.InternalError);
        }
    }

    private async Task RefuseOrCloseAsync(WebSocketConnection connection, int code, string? reason)
    {
        var isOpen = connection.CloseCode is null;
        await connection.CloseAsync(code, reason);
        if (isOpen && !connection.IsAccepted)
            await errorResponses.SendAsync(connection.HttpContext, StatusCodes.Status403Forbidden, reason ?? "Forbidden");
    }

    // The reason is the list of errors, cut where a frame cannot hold it; the answer to a refused handshake has all of it.
    private async Task RefuseOrCloseAsync(WebSocketConnection connection, ValidationException invalid)
    {
        var isOpen = connection.CloseCode is null;
        await connection.CloseAsync(CloseCodes.PolicyViolation, errorResponses.TextOf(invalid.Errors));
        if (isOpen && !connection.IsAccepted)
            await errorResponses.RejectAsync(connection.HttpContext, invalid.Errors, StatusCodes.Status403Forbidden);
    }

    [LoggerMessage(1, LogLevel.Error, "{Operation} failed with an unhandled exception.")]
    private partial void LogUnhandled(Exception exception, string operation);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} ended: the client has gone.")]
    private partial void LogLeft(string operation);
}
