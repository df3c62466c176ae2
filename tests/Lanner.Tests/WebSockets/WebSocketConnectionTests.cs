using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Lanner.Runtime;

namespace Lanner.Tests.WebSockets;

/// <summary>On Kestrel, with .NET's own client.</summary>
public sealed class WebSocketConnectionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Feature", "Disconnects and many clients")]
    public async Task Many_senders_at_once_do_not_mix_their_messages()
    {
        await using var api = await StartAsync(async socket =>
        {
            await socket.AcceptAsync();
            await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => socket.SendTextAsync(new string((char)('a' + (number % 26)), 5000)))));
        });
        using var client = await ConnectAsync(api);

        for (var i = 0; i < 200; i++)
        {
            var text = await ReceiveAsync(client);
            Assert.Equal(new string(text[0], 5000), text);
        }

        Assert.Equal("closed 1000", await ReceiveAsync(client));
    }

    [Fact]
    [Trait("Feature", "Disconnects and many clients")]
    public async Task A_connection_that_breaks_is_a_disconnect_with_1006()
    {
        var left = new TaskCompletionSource<int>();
        await using var api = await StartAsync(async socket =>
        {
            await socket.AcceptAsync();
            try
            {
                await socket.ReceiveTextAsync();
            }
            catch (WebSocketDisconnectException exception)
            {
                left.SetResult(exception.Code);
                throw;
            }
        });
        var client = await ConnectAsync(api);

        client.Abort();

        Assert.Equal(1006, await left.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.Empty(api.Log.At(Microsoft.Extensions.Logging.LogLevel.Error));
    }

    [Fact]
    public async Task A_client_that_closes_is_a_disconnect_with_its_code()
    {
        var left = new TaskCompletionSource<(int, string?)>();
        await using var api = await StartAsync(async socket =>
        {
            await socket.AcceptAsync();
            var failure = await Assert.ThrowsAsync<WebSocketDisconnectException>(() => socket.ReceiveTextAsync());
            left.SetResult((failure.Code, failure.Reason));
        });
        using var client = await ConnectAsync(api);

        await client.CloseAsync((WebSocketCloseStatus)4000, "enough", Cancellation);

        Assert.Equal((4000, "enough"), await left.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
    }

    [Theory]
    [InlineData(1000, "1000")]
    [InlineData(1001, "closed 1009 A message has at most 1000 bytes")]
    public async Task A_message_is_received_up_to_the_limit(int size, string answer)
    {
        await using var api = await StartAsync(
            async socket =>
            {
                await socket.AcceptAsync();
                await socket.SendTextAsync((await socket.ReceiveTextAsync()).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            },
            options => options.MaxWebSocketMessageSize = 1000);
        using var client = await ConnectAsync(api);

        await client.SendAsync(Encoding.UTF8.GetBytes(new string('x', size)), WebSocketMessageType.Text, true, Cancellation);

        Assert.Equal(answer, await ReceiveAsync(client));
    }

    [Fact]
    [Trait("Feature", "WebSocketException")]
    public async Task An_exception_has_the_handler_of_its_type()
    {
        await using var api = await StartAsync(
            async socket =>
            {
                await socket.AcceptAsync();
                throw new FormatException("broken");
            },
            options => options.OnWebSocketException<FormatException>((socket, exception) => socket.CloseAsync(1002, exception.Message)));
        using var client = await ConnectAsync(api);

        Assert.Equal("closed 1002 broken", await ReceiveAsync(client));
    }

    [Fact]
    [Trait("Feature", "Validation failure")]
    public async Task A_refused_handshake_tells_all_errors()
    {
        await using var api = await StartAsync(_ => throw new ValidationException([new(ErrorDetails.Missing, ["query", "q"], ErrorInput.Null)]));
        using var response = await HandshakeAsync(api);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal("""{"detail":[{"type":"missing","loc":["query","q"],"msg":"Field required","input":null}]}""", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_handshake_that_comes_when_the_host_stops_is_refused_with_503_and_not_run()
    {
        var isRun = false;
        await using var api = await StartAsync(_ =>
        {
            isRun = true;
            return Task.CompletedTask;
        });
        Stop(api);

        using var response = await HandshakeAsync(api);

        Assert.Equal(503, (int)response.StatusCode);
        Assert.False(isRun);
    }

    [Fact]
    public async Task A_handshake_that_is_accepted_when_the_host_stops_is_refused_with_503_and_ends_the_endpoint()
    {
        var (waiting, mayAccept) = (new TaskCompletionSource(), new TaskCompletionSource());
        var ended = new TaskCompletionSource<int>();
        await using var api = await StartAsync(async socket =>
        {
            waiting.SetResult();
            await mayAccept.Task;
            try
            {
                await socket.AcceptAsync();
            }
            catch (WebSocketDisconnectException exception)
            {
                ended.SetResult(exception.Code);
                throw;
            }
        });
        var handshake = HandshakeAsync(api);
        await waiting.Task.WaitAsync(Cancellation);
        Stop(api);
        mayAccept.SetResult();

        using var response = await handshake;

        Assert.Equal((503, 1012), ((int)response.StatusCode, await ended.Task.WaitAsync(Cancellation)));
        Assert.Empty(api.Log.At(Microsoft.Extensions.Logging.LogLevel.Error));
    }

    [Fact]
    public async Task A_reason_is_cut_at_a_character()
    {
        await using var api = await StartAsync(async socket =>
        {
            await socket.AcceptAsync();
            await socket.CloseAsync(4000, new string('ä', 100));
        });
        using var client = await ConnectAsync(api);

        Assert.Equal($"closed 4000 {new string('ä', 61)}", await ReceiveAsync(client));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1005)]
    [InlineData(1006)]
    [InlineData(1015)]
    [InlineData(5000)]
    public void Codes_that_must_not_be_sent_are_refused(int code) => Assert.Throws<ArgumentOutOfRangeException>(() => new Lanner.WebSocketException(code));

    /// <summary>Only the signal: a host that stops still serves the connections that it has.</summary>
    private static void Stop(ServedApi api) => api.Host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    private static async Task<HttpResponseMessage> HandshakeAsync(ServedApi api)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ws");
        foreach (var (name, value) in new[] { ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "MDEyMzQ1Njc4OWFiY2RlZg==") })
            request.Headers.TryAddWithoutValidation(name, value);
        return await api.Client.SendAsync(request, Cancellation);
    }

    private static Task<ServedApi> StartAsync(Func<WebSocketConnection, Task> endpoint, Action<LannerOptions>? options = null)
    {
        SocketRouter.Endpoint.Value = endpoint;
        return ServedApi.StartAsync(app => app.IncludeRouter<SocketRouter>(), options);
    }

    private static async Task<ClientWebSocket> ConnectAsync(ServedApi api)
    {
        var client = new ClientWebSocket();
        await client.ConnectAsync(new UriBuilder(api.Client.BaseAddress!) { Scheme = "ws", Path = "/ws" }.Uri, Cancellation);
        return client;
    }

    private static async Task<string> ReceiveAsync(ClientWebSocket client)
    {
        var buffer = new byte[8192];
        var length = 0;
        while (true)
        {
            var chunk = await client.ReceiveAsync(buffer.AsMemory(length), Cancellation);
            if (chunk.MessageType == WebSocketMessageType.Close)
                return $"closed {(int)client.CloseStatus!} {client.CloseStatusDescription}".Trim();
            length += chunk.Count;
            if (chunk.EndOfMessage)
                return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    private sealed class SocketRouter : IRouter
    {
        public static AsyncLocal<Func<WebSocketConnection, Task>> Endpoint { get; } = new();

        static RouterDescription IRouter.Describe()
        {
            var endpoint = Endpoint.Value!;
            return new()
            {
                Name = "SocketRouter",
                Operations =
                [
                    new Operation
                    {
                        Name = "Chat",
                        DeclaredAs = "SocketRouter.Chat",
                        Methods = ["WEBSOCKET"],
                        Path = "/ws",
                        Pattern = "/ws",
                        IncludeInSchema = false,
                        Handler = (http, _) => endpoint(WebSocketConnection.Of(http)),
                    },
                ],
            };
        }
    }
}
