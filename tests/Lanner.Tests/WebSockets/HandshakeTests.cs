using System.Net;
using Lanner.Runtime;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.WebSockets;

/// <summary>Handshakes as they are on the wire (RFC 6455, 4.2).</summary>
public sealed class HandshakeTests
{
    private const string Key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    private const string Upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
    private const string Version = "Sec-WebSocket-Version: 13\r\n";
    private const string Invalid = """{"detail":"The WebSocket handshake is invalid"}""";
    private const string Unsupported = """{"detail":"The WebSocket version is not supported: 13 is"}""";
    private const string NotFound = """{"detail":"Not Found"}""";

    [Theory]
    [InlineData("GET", Upgrade + Key + Version, 101, "")]
    [InlineData("GET", "Connection: keep-alive, upgrade\r\nUpgrade: WebSocket\r\n" + Key + Version, 101, "")]
    [InlineData("GET", Upgrade + Key + "Sec-WebSocket-Version: 12\r\n", 426, Unsupported)]
    [InlineData("GET", Upgrade + Key + "Sec-WebSocket-Version: 8\r\n", 426, Unsupported)]
    [InlineData("GET", Upgrade + Key + "Sec-WebSocket-Version: 013\r\n", 426, Unsupported)]
    [InlineData("GET", Upgrade + Key + "Sec-WebSocket-Version: x\r\n", 426, Unsupported)]
    [InlineData("GET", Upgrade + "Sec-WebSocket-Version: 12\r\n", 426, Unsupported)]
    [InlineData("GET", Upgrade + Key, 400, Invalid)]
    [InlineData("GET", Upgrade + Version, 400, Invalid)]
    [InlineData("GET", Upgrade + "Sec-WebSocket-Key: c2hvcnQ=\r\n" + Version, 400, Invalid)]
    [InlineData("GET", Upgrade + "Sec-WebSocket-Key: !\r\n" + Version, 400, Invalid)]
    [InlineData("GET", "Upgrade: websocket\r\n" + Key + Version, 400, Invalid)]
    [InlineData("GET", "Connection: Upgrade\r\n" + Key + Version, 400, Invalid)]
    [InlineData("POST", Upgrade + Key + Version + "Content-Length: 0\r\n", 400, Invalid)]
    [InlineData("GET", "", 404, NotFound)]
    [InlineData("GET", "Connection: Upgrade\r\nUpgrade: h2c\r\n", 404, NotFound)]
    [InlineData("POST", "Content-Length: 0\r\n", 404, NotFound)]
    public async Task A_handshake_that_fails_is_told_why(string method, string headers, int status, string body)
    {
        await using var api = await StartAsync();

        var (actual, answer) = await RawConnection.AskAsync(api, $"{method} /socket HTTP/1.1\r\nHost: x\r\n{headers}\r\n");

        Assert.True(status == actual, answer);
        Assert.EndsWith("\r\n\r\n" + body, answer, StringComparison.Ordinal);
        Assert.Equal(status is 400 or 426, answer.Contains("\r\nSec-WebSocket-Version: 13\r\n", StringComparison.Ordinal));
        Assert.Equal(status == 426, answer.Contains("\r\nConnection: Upgrade\r\n", StringComparison.Ordinal) && status != 101);
        Assert.Empty(api.Log.At(LogLevel.Error));
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData(Key, 200)]
    [InlineData(Upgrade + Key + Version, 101)]
    [InlineData(Upgrade + Key + "Sec-WebSocket-Version: 12\r\n", 426)]
    [InlineData(Upgrade + Version, 400)]
    public async Task A_path_that_serves_both_tells_them_apart(string headers, int status)
    {
        await using var api = await StartAsync();

        var (actual, answer) = await RawConnection.AskAsync(api, $"GET /both HTTP/1.1\r\nHost: x\r\n{headers}\r\n");

        Assert.True(status == actual, answer);
    }

    [Fact]
    public async Task Another_path_leaves_the_headers_alone()
    {
        await using var api = await StartAsync();

        var (status, answer) = await RawConnection.AskAsync(api, $"GET /plain HTTP/1.1\r\nHost: x\r\n{Upgrade}{Key}Sec-WebSocket-Version: 12\r\n\r\n");

        Assert.True(status == 200, answer);
    }

    [Theory]
    [InlineData("13", 200)]
    [InlineData("12", 426)]
    [InlineData(null, 400)]
    public async Task An_extended_CONNECT_is_a_handshake(string? version, int status)
    {
        await using var api = await StartAsync(services => services.Configure<KestrelServerOptions>(
            kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2)));
        using var request = new HttpRequestMessage(HttpMethod.Connect, "/socket") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.Protocol = "websocket";
        if (version is not null)
            request.Headers.Add("Sec-WebSocket-Version", version);

        using var response = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        if (status != 200)
            Assert.Equal("13", response.Headers.GetValues("Sec-WebSocket-Version").Single());
    }

    private static Task<ServedApi> StartAsync(Action<IServiceCollection>? services = null) =>
        ServedApi.StartAsync(app => app.IncludeRouter<BothRouter>(), services: services);

    private sealed class BothRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "BothRouter",
            Operations =
            [
                Socket("/socket", "Socket"),
                Operations.Get("/both", Operations.Says("plain"), "Both"),
                Socket("/both", "BothSocket"),
                Operations.Get("/plain", Operations.Says("plain"), "Plain"),
            ],
        };

        private static Operation Socket(string path, string name) => new()
        {
            Name = name,
            DeclaredAs = $"BothRouter.{name}",
            Methods = ["WEBSOCKET"],
            Path = path,
            Pattern = path,
            IncludeInSchema = false,
            Handler = (http, _) => WebSocketConnection.Of(http).AcceptAsync(),
        };
    }
}
