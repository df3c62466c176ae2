using System.Net.WebSockets;
using System.Text;

namespace Tutorial.Tests;

public sealed class WebSocketsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Feature", "Endpoint")]
    public async Task Messages_are_echoed_until_the_client_closes()
    {
        await using var app = await TutorialHost.StartAsync("websockets_.tutorial001");
        using var socket = await ConnectAsync(app, "/ws");

        await SendAsync(socket, "one");
        Assert.Equal("Message text was: one", await ReceiveAsync(socket));
        await SendAsync(socket, "two");
        Assert.Equal("Message text was: two", await ReceiveAsync(socket));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
        Assert.StartsWith("<!DOCTYPE html>", await app.Client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Feature", "Parameters and dependencies")]
    [InlineData("/items/foo/ws", "session=fakesession", "Session cookie or query token value is: fakesession", "Message text was: hi, for item ID: foo")]
    [InlineData("/items/bar/ws?token=some-token", "", "Session cookie or query token value is: some-token", "Message text was: hi, for item ID: bar")]
    [InlineData("/items/2/ws?q=3&token=t", "", "Session cookie or query token value is: t", "Query parameter q is: 3", "Message text was: hi, for item ID: 2")]
    public async Task Parameters_are_those_of_operations(string path, string cookie, params string[] answers)
    {
        await using var app = await TutorialHost.StartAsync("websockets_.tutorial002");
        using var socket = await ConnectAsync(app, path, cookie);

        await SendAsync(socket, "hi");

        foreach (var answer in answers)
            Assert.Equal(answer, await ReceiveAsync(socket));
    }

    [Theory]
    [Trait("Feature", "Validation failure")]
    [Trait("Feature", "WebSocketException")]
    [InlineData("/items/foo/ws")]
    [InlineData("/items/foo/ws?q=bar&token=some-token")]
    public async Task A_handshake_without_credentials_or_with_invalid_data_is_refused(string path)
    {
        await using var app = await TutorialHost.StartAsync("websockets_.tutorial002");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ConnectAsync(app, path));

        Assert.Equal("Incomplete handshake, status code: 403", refused.Message);
    }

    [Fact]
    [Trait("Feature", "Disconnects and many clients")]
    public async Task Others_are_told_when_a_client_leaves()
    {
        await using var app = await TutorialHost.StartAsync("websockets_.tutorial003");
        using var first = await ConnectAsync(app, "/ws/1234");
        using var second = await ConnectAsync(app, "/ws/5678");

        await SendAsync(first, "Hello from 1234");
        Assert.Equal("You wrote: Hello from 1234", await ReceiveAsync(first));
        Assert.Equal("Client #1234 says: Hello from 1234", await ReceiveAsync(first));
        Assert.Equal("Client #1234 says: Hello from 1234", await ReceiveAsync(second));
        await second.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

        Assert.Equal("Client #5678 left the chat", await ReceiveAsync(first));
    }

    private static Task<WebSocket> ConnectAsync(TutorialHost app, string path, string cookie = "")
    {
        var client = app.Server.CreateWebSocketClient();
        if (cookie.Length > 0)
            client.ConfigureRequest = request => request.Headers.Cookie = cookie;
        return client.ConnectAsync(new Uri("ws://testserver" + path), Cancellation);
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Cancellation);

    private static async Task<string> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[1024];
        var message = await socket.ReceiveAsync(buffer, Cancellation);
        return Encoding.UTF8.GetString(buffer, 0, message.Count);
    }
}
