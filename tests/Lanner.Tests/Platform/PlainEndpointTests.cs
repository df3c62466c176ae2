using System.Text.Json.Serialization;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Tests.Platform;

/// <summary>What does not belong to a router answers the same, byte for byte, with and without Lanner in the application.</summary>
public sealed class PlainEndpointTests
{
    private static readonly string[] Requests =
    [
        "GET /text HTTP/1.1",
        "GET /TEXT/ HTTP/1.1",
        "HEAD /text HTTP/1.1",
        "OPTIONS /text HTTP/1.1",
        "DELETE /text HTTP/1.1",
        "POST /api/mixed HTTP/1.1\nContent-Type: application/json\n\n{\"amount\":1.50,\"Kind\":1}",
        "GET /model HTTP/1.1",
        "POST /model HTTP/1.1\nContent-Type: application/json\n\n{\"amount\":1.50,\"Kind\":1}",
        "POST /model HTTP/1.1\nContent-Type: application/json\n\n{\"amount\":\"x\"}",
        "POST /model HTTP/1.1\nContent-Type: application/json\n\n{",
        "POST /model HTTP/1.1\nContent-Type: text/plain\n\nx",
        "POST /model HTTP/1.1\nContent-Type: application/json",
        "GET /number/5 HTTP/1.1",
        "GET /bound?count=x HTTP/1.1",
        "GET /bound HTTP/1.1",
        "GET /rest/a%2Fb/c HTTP/1.1",
        "GET /rest/ HTTP/1.1",
        "GET /segment/a%2Fb HTTP/1.1",
        "GET /not-found HTTP/1.1",
        "GET /missing-result HTTP/1.1",
        "GET /not-allowed HTTP/1.1",
        "GET /problem HTTP/1.1",
        "GET /throws HTTP/1.1",
        "GET /throws HTTP/1.1\nAccept: application/json",
        "GET /throws-later HTTP/1.1",
        "GET /throws-bad-request HTTP/1.1",
        "GET /throws-http-exception HTTP/1.1",
        "GET /throws-validation-exception HTTP/1.1",
        "GET /throws-after-start HTTP/1.1",
        "GET /redirect HTTP/1.1",
        "GET /link HTTP/1.1",
        "GET /branch/none HTTP/1.1",
        "GET /branch/throws HTTP/1.1",
        "GET /stops-in-middleware HTTP/1.1",
        "GET /throws-in-middleware HTTP/1.1",
        "GET /filtered HTTP/1.1",
        "GET /is-socket HTTP/1.1\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13",
        "OPTIONS /text HTTP/1.1\nOrigin: https://example.com\nAccess-Control-Request-Method: GET",
        "OPTIONS /cors HTTP/1.1\nOrigin: https://example.com\nAccess-Control-Request-Method: GET",
        "OPTIONS /cors HTTP/1.1\nOrigin: https://other.example\nAccess-Control-Request-Method: GET",
        "OPTIONS /cors HTTP/1.1\nOrigin: https://example.com\nAccess-Control-Request-Method: GET\nAccess-Control-Request-Headers: X-Secret",
        "GET /cors HTTP/1.1\nOrigin: https://example.com",
        "GET /cors HTTP/1.1\nOrigin: https://other.example",
        "GET /cors HTTP/1.1",
        "GET /pages/any/where HTTP/1.1",
    ];

    public static TheoryData<string, string> Cases { get; } =
    [
        .. from environment in new[] { "Production", "Development" }
           from setup in new[] { "bare", "cors", "exception handler", "problem details", "status pages" }
           select new TheoryDataRow<string, string>(environment, setup),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Plain_endpoints_answer_as_without_Lanner(string environment, string setup)
    {
        await using var without = await StartAsync(environment, setup, withLanner: false);
        await using var with = await StartAsync(environment, setup, withLanner: true);
        var differences = new List<string>();

        foreach (var request in Requests)
        {
            var expected = Comparable(await RawExchange.SendAsync(without.Client.BaseAddress!, request));
            var actual = Comparable(await RawExchange.SendAsync(with.Client.BaseAddress!, request));
            if (expected != actual)
                differences.Add($"{request}\n--- without\n{expected}\n--- with\n{actual}\n");
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(Errors(without), Errors(with));
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "application/json", """{"detail":"Not Found"}""")]
    [InlineData("GET", "/number/x", 404, "application/json", """{"detail":"Not Found"}""")] // no endpoint matches
    [InlineData("GET", "/branch/none", 404, null, "")]
    [InlineData("GET", "/stops-in-middleware", 404, null, "")]
    [InlineData("DELETE", "/text", 405, null, "")]
    [InlineData("DELETE", "/api/mixed", 405, "application/json", """{"detail":"Method Not Allowed"}""")]
    [InlineData("DELETE", "/API/mixed", 405, null, "")] // only the plain endpoint's path, which knows no case
    [InlineData("POST", "/openapi.json", 405, "application/json", """{"detail":"Method Not Allowed"}""")]
    public async Task Only_paths_of_nobody_and_of_operations_have_bodies_of_Lanner(string method, string path, int status, string? contentType, string body)
    {
        await using var api = await StartAsync("Production", "bare", withLanner: true);

        Assert.Equal((status, contentType, body), await api.SendAsync(method, path));
    }

    [Theory]
    [InlineData("GET", "/branch/none", 404, "application/json", """{"detail":"Not Found"}""")]
    [InlineData("DELETE", "/text", 405, "application/json", """{"detail":"Method Not Allowed"}""")]
    [InlineData("GET", "/throws", 500, "text/plain; charset=utf-8", "Internal Server Error")]
    [InlineData("GET", "/throws-later", 500, "text/plain; charset=utf-8", "Internal Server Error")]
    [InlineData("GET", "/throws-in-middleware", 500, "text/plain; charset=utf-8", "Internal Server Error")]
    [InlineData("GET", "/throws-http-exception", 418, "application/json", """{"detail":"teapot"}""")]
    [InlineData("GET", "/model", 200, "application/json; charset=utf-8", "\"written by the model\"")]
    [InlineData("GET", "/not-found", 404, null, "")] // an endpoint has answered
    public async Task The_whole_application_is_Lanners_where_that_is_asked_for(string method, string path, int status, string? contentType, string body)
    {
        foreach (var environment in new[] { "Production", "Development" })
        {
            await using var api = await ServedApi.StartAsync(
                app => Map(app, "bare", withLanner: true),
                options => (options.ErrorsOfWholeApplication, options.JsonOfWholeApplication) = (true, true),
                services => services.AddCors(),
                environment);

            Assert.Equal((status, contentType, body), await api.SendAsync(method, path));
        }
    }

    // The developer page shows the whole stack, in which the frames of our middleware stand, and ids of the request.
    private static string Comparable(string answer)
    {
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return answer.Contains("   at ", StringComparison.Ordinal)
            ? answer[..end] + " <developer page>"
            : string.Join("\r\n", answer.Split("\r\n").Select(line => line.Contains("traceId", StringComparison.Ordinal) ? "<trace id>" : line));
    }

    private static IEnumerable<string> Errors(ServedApi api) =>
        api.Log.At(Microsoft.Extensions.Logging.LogLevel.Error).Select(entry => $"{(entry.Text.Contains("Connection id", StringComparison.Ordinal) ? "server" : entry.Text)}: {entry.Exception?.GetType()}");

    private static Task<ServedApi> StartAsync(string environment, string setup, bool withLanner) => ServedApi.StartAsync(
        app => Map(app, setup, withLanner),
        services: services =>
        {
            services.AddCors(cors => cors.AddPolicy("one", policy => policy.WithOrigins("https://example.com").WithMethods("GET")));
            if (setup is "problem details" or "status pages")
                services.AddProblemDetails();
            if (setup == "exception handler")
                services.AddExceptionHandler<TeapotHandler>();
        },
        environment: environment,
        withLanner: withLanner);

    private static void Map(WebApplication app, string setup, bool withLanner)
    {
        if (setup == "exception handler")
            app.UseExceptionHandler(new ExceptionHandlerOptions { AllowStatusCode404Response = true, ExceptionHandler = http => http.Response.WriteAsync("handled") });
        else if (setup == "problem details")
            app.UseExceptionHandler();
        else if (setup == "status pages")
            app.UseStatusCodePages();
        if (setup == "cors")
            app.UseCors("one");
        else
            app.UseCors();
        app.Map("/branch", branch => branch.Run(http => http.Request.Path == "/throws" ? throw new InvalidOperationException("branch") : NotFound(http)));
        app.Use((http, next) => http.Request.Path.Value switch
        {
            "/stops-in-middleware" => NotFound(http),
            "/throws-in-middleware" => throw new InvalidOperationException("middleware"),
            _ => next(http),
        });
        if (withLanner)
            app.IncludeRouter<Router>("/api");
        app.MapGet("/text", () => "text").WithName("text");
        app.MapPost("/api/mixed", (Plain value) => value);
        app.MapGet("/model", () => new Plain { Amount = 1.50m, Kind = PlainKind.Large });
        app.MapPost("/model", (Plain value) => value);
        app.MapGet("/number/{id:int}", (int id) => id);
        app.MapGet("/bound", (int count) => count);
        app.MapGet("/rest/{**path}", (string? path) => $"rest {path}");
        app.MapGet("/segment/{name}", (string name) => $"segment {name}");
        app.MapGet("/not-found", NotFound);
        app.MapGet("/missing-result", () => Results.NotFound(new Plain()));
        app.MapGet("/not-allowed", () => Results.StatusCode(405));
        app.MapGet("/problem", () => Results.Problem("why", statusCode: 409));
        app.MapGet("/throws", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/throws-later", async Task<string> () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("secret");
        });
        app.MapGet("/throws-bad-request", string () => throw new BadHttpRequestException("too long", 414));
        app.MapGet("/throws-http-exception", string () => throw new HttpException(418, "teapot"));
        app.MapGet("/throws-validation-exception", string () => throw new ValidationException([new ValidationError("type", [], "message")]));
        app.MapGet("/throws-after-start", async (HttpContext http) =>
        {
            await http.Response.WriteAsync("half", http.RequestAborted);
            throw new InvalidOperationException("secret");
        });
        app.MapGet("/redirect", () => Results.Redirect("/text"));
        app.MapGet("/link", (LinkGenerator links, HttpContext http) => links.GetUriByName(http, "text"));
        app.MapGet("/filtered", () => "text").AddEndpointFilter(async (context, next) => await next(context) + " filtered");
        app.MapGet("/is-socket", (HttpContext http) => http.WebSockets.IsWebSocketRequest.ToString());
        app.MapGet("/cors", () => "cors").RequireCors("one");
        app.MapFallback("/pages/{**path}", () => Results.NotFound("page"));
    }

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private enum PlainKind
    {
        Small,
        Large,
    }

    private sealed class Plain
    {
        [JsonPropertyName("the_amount")]
        public decimal Amount { get; set; }

        public PlainKind Kind { get; set; }

        public string? UnsetText { get; set; }
    }

    private sealed class TeapotHandler : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            httpContext.Response.StatusCode = 418;
            await httpContext.Response.WriteAsync($"by IExceptionHandler: {exception.GetType()}", cancellationToken);
            return true;
        }
    }

    /// <summary>Knows the model of the plain endpoints, in a form of its own.</summary>
    private readonly struct PlainModel : IJsonModel<Plain>
    {
        public static Plain Read(ref JsonReader reader, ref ErrorList errors)
        {
            reader.Skip();
            return new Plain { UnsetText = "read by the model" };
        }

        public static void Write(ref JsonWriter writer, Plain value) => writer.WriteString("written by the model");

        public static Schema Schema(SchemaMode mode) => StringModel.Schema(mode);
    }

    private sealed class Router : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "Router",
            Operations =
            [
                Operations.Get("/mixed", (http, operation) => operation.RespondAsync<Plain, PlainModel>(http, new Plain()), "Mixed"),
                Operations.Of("WEBSOCKET", "/socket", (http, _) => WebSocketConnection.Of(http).AcceptAsync(), "Socket"),
            ],
            Models = [new ModelDefinition<Plain, PlainModel>()],
        };
    }
}
