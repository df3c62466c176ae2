using System.Net.WebSockets;
using System.Text;

namespace Tutorial.Tests;

public sealed class AppTestingTests
{
    [Theory]
    [Trait("Feature", "TestClient")]
    [Trait("Feature", "Async client")]
    [InlineData("app_testing.tutorial001", """{"msg":"Hello World"}""")]
    [InlineData("app_testing.app_a", """{"msg":"Hello World"}""")]
    [InlineData("async_tests.app_a", """{"message":"Tomato"}""")]
    public async Task Tests_send_requests_in_process(string id, string body)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Get("/").Answers(200, body);
    }

    [Fact]
    [Trait("Feature", "WebSocket tests")]
    public async Task Tests_open_web_sockets_in_process()
    {
        await using var app = await TutorialHost.StartAsync("app_testing.tutorial002");
        using var socket = await app.Server.CreateWebSocketClient().ConnectAsync(new Uri("ws://testserver/ws"), TestContext.Current.CancellationToken);

        var buffer = new byte[1024];
        var message = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);

        Assert.Equal("""{"msg":"Hello WebSocket"}""", Encoding.UTF8.GetString(buffer, 0, message.Count));
        Assert.Equal(WebSocketMessageType.Close, (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)).MessageType);
    }

    [Fact]
    public async Task Headers_bodies_and_errors_are_tested_alike()
    {
        await using var app = await TutorialHost.StartAsync("app_testing.app_b");
        var token = ("X-Token", "coneofsilence");

        await app.Get("/items/foo", token).Answers(200, """{"id":"foo","title":"Foo","description":"There goes my hero"}""");
        await app.Get("/items/foo", ("X-Token", "hailhydra")).Answers(400, """{"detail":"Invalid X-Token header"}""");
        await app.Get("/items/baz", token).Answers(404, """{"detail":"Item not found"}""");
        await app.Post("/items/", """{"id":"foobar","title":"Foo Bar"}""", token).Answers(200, """{"id":"foobar","title":"Foo Bar","description":null}""");
        await app.Post("/items/", """{"id":"foo","title":"Foo"}""", token).Answers(409, """{"detail":"Item already exists"}""");
        await app.Get("/items/foo").Answers(
            422, """{"detail":[{"type":"missing","loc":["header","x-token"],"msg":"Field required","input":null}]}""");
    }
}
