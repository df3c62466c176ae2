using System.Net.WebSockets;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Platform;

/// <summary>Paths and settings that operations and plain endpoints share.</summary>
public sealed class MixedApplicationTests
{
    [Theory]
    [InlineData("/mixed", "GET", false, 200, "OK")]
    [InlineData("/mixed", "POST", false, 204, "")]
    [InlineData("/mixed", "DELETE", false, 400, "Disallowed CORS method")]
    [InlineData("/plain", "GET", false, 204, "")]
    [InlineData("/plain", "DELETE", false, 204, "")]
    [InlineData("/nowhere", "GET", false, 204, "")]
    [InlineData("/plain", "GET", true, 200, "OK")]
    [InlineData("/nowhere", "GET", true, 200, "OK")]
    public async Task A_preflight_has_the_form_of_whose_method_it_asks_for(string path, string method, bool isWhole, int status, string body)
    {
        await using var api = await ServedApi.StartAsync(
            app =>
            {
                app.UseCors(policy => policy.WithOrigins("https://example.com").WithMethods("GET", "POST"));
                app.IncludeRouter<Router>();
                app.MapPost("/mixed", () => "plain");
                app.MapGet("/plain", () => "plain");
            },
            options => options.CorsOfWholeApplication = isWhole,
            services => services.AddCors());
        using var preflight = new HttpRequestMessage(HttpMethod.Options, path) { Headers = { { "Origin", "https://example.com" }, { "Access-Control-Request-Method", method } } };

        using var answer = await api.Client.SendAsync(preflight, TestContext.Current.CancellationToken);

        Assert.Equal((status, body), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("GET", 200, "\"operation\"", null)]
    [InlineData("POST", 200, "plain", null)]
    [InlineData("DELETE", 405, """{"detail":"Method Not Allowed"}""", "GET, POST")]
    public async Task A_shared_path_is_answered_by_method_and_refused_in_Lanners_form(string method, int status, string body, string? allowed)
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.IncludeRouter<Router>();
            app.MapPost("/mixed", () => "plain");
        });
        using var request = new HttpRequestMessage(new HttpMethod(method), "/mixed");

        using var answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((status, body), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(allowed, answer.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", answer.Content.Headers.Allow.Order()));
    }

    [Theory]
    [InlineData("https://example.com", "hello")]
    [InlineData("https://other.example", null)]
    public async Task The_applications_settings_of_WebSockets_hold_for_operations(string origin, string? message)
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.UseWebSockets(new WebSocketOptions { AllowedOrigins = { "https://example.com" } });
            app.IncludeRouter<Router>();
        });

        Assert.Equal(message, await FirstMessageAsync(api, "/socket", origin));
    }

    [Fact]
    public async Task A_plain_endpoint_and_a_path_with_both_serve_WebSockets_as_they_say()
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.IncludeRouter<Router>();
            app.MapGet("/plain", (HttpContext http) => http.WebSockets.IsWebSocketRequest.ToString());
        });

        Assert.Equal("hello", await FirstMessageAsync(api, "/socket", "https://example.com"));
        Assert.Null(await FirstMessageAsync(api, "/plain", "https://example.com"));
        Assert.Equal((200, "application/json", "\"no socket\""), await api.SendAsync("GET", "/socket"));
    }

    [Fact]
    public async Task A_filter_refuses_a_handshake()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<Router>()
            .AddEndpointFilter((_, _) => throw new HttpException(403, "No key")).Use((http, next) => next(http)));

        Assert.Null(await FirstMessageAsync(api, "/socket", "https://example.com"));
    }

    private static async Task<string?> FirstMessageAsync(ServedApi api, string path, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{api.Client.BaseAddress!.Port}{path}"), TestContext.Current.CancellationToken);
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            return null;
        }

        var buffer = new byte[100];
        var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    private sealed class Router : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "Router",
            Operations =
            [
                Operations.Get("/mixed", Operations.Says("operation"), "Mixed"),
                Operations.Of(
                    "WEBSOCKET",
                    "/socket",
                    async (http, _) =>
                    {
                        var socket = WebSocketConnection.Of(http);
                        await socket.AcceptAsync();
                        await socket.SendTextAsync("hello", http.RequestAborted);
                    },
                    "Socket"),
                Operations.Get("/socket", Operations.Says("no socket"), "NoSocket"),
            ],
        };
    }
}
