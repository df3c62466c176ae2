using System.Runtime.CompilerServices;
using System.Text.Json;
using Lanner.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner;

/// <content>JSON.</content>
public sealed partial class WebSocketConnection
{
    /// <summary>Sends a value as JSON in a text message. Models are written as in answers.</summary>
    /// <typeparam name="T">Type of the value: a scalar, a collection or a model. A model must be named in the code of a WebSocket endpoint, or in the signature of an operation.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    /// <exception cref="WebSocketDisconnectException">The connection is closed.</exception>
    /// <exception cref="JsonLimitException">The value refers back to itself, or is larger than <see cref="LannerOptions.MaxResponseSize"/>.</exception>
    public Task SendJsonAsync<T>(T value, CancellationToken cancellationToken = default) =>
        SendAsync(Json.Write(value), System.Net.WebSockets.WebSocketMessageType.Text, cancellationToken);

    /// <summary>Waits for a text message and reads it as JSON. Models are read and validated as bodies are.</summary>
    /// <typeparam name="T">Type of the value: a scalar, a collection or a model. A model must be named in the code of a WebSocket endpoint, or in the signature of an operation.</typeparam>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    /// <exception cref="WebSocketDisconnectException">The client has closed the connection.</exception>
    /// <exception cref="ValidationException">The message does not fit. Where nobody catches it, the connection is closed with 1008.</exception>
    /// <exception cref="WebSocketException">The message is no JSON (1007), binary (1003) or larger than <see cref="LannerOptions.MaxWebSocketMessageSize"/> (1009).</exception>
    public async Task<T?> ReceiveJsonAsync<T>(CancellationToken cancellationToken = default)
    {
        var message = await ReceiveAsync(System.Net.WebSockets.WebSocketMessageType.Text, cancellationToken);
        return Parse<T>(message.WrittenSpan);
    }

    /// <summary>The text messages read as JSON, until the client closes the connection.</summary>
    /// <typeparam name="T">Type of the values, as for <see cref="ReceiveJsonAsync{T}"/>.</typeparam>
    /// <param name="cancellationToken">Gives up; the connection is broken then.</param>
    public async IAsyncEnumerable<T?> ReceiveAllJsonAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReceiveOrEndAsync(System.Net.WebSockets.WebSocketMessageType.Text, cancellationToken) is { } message)
            yield return Parse<T>(message.WrittenSpan);
    }

    private T? Parse<T>(ReadOnlySpan<byte> json)
    {
        try
        {
            return Json.Read<T>(json);
        }
        catch (JsonException exception) when (exception.InnerException is ValidationException invalid)
        {
            throw invalid;
        }
        catch (JsonException)
        {
            throw new WebSocketException(CloseCodes.InvalidPayload, "A JSON message is expected");
        }
    }

    private WebSocketJson Json => HttpContext.RequestServices.GetRequiredService<WebSocketJson>();
}
