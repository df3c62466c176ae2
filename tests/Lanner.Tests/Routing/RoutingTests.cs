using System.Net.Http.Headers;
using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lanner.Tests.Routing;

public sealed class RoutingTests
{
    [Theory]
    [Trait("Feature", "Route order decides")]
    [InlineData("GET", "/items/me", "\"id me\"")] // declared before /items/me
    [InlineData("GET", "/users/me", "\"me\"")] // declared before /users/{id}
    [InlineData("GET", "/users/7", "\"user 7\"")]
    [InlineData("POST", "/items/me", "\"made\"")]
    [InlineData("GET", "/items/", "\"list\"")]
    [InlineData("GET", "/items/x/files/", "\"file \"")]
    [InlineData("GET", "/items/x/files//home/a.txt", "\"file /home/a.txt\"")]
    [InlineData("GET", "/items/x/files/a%20b", "\"file a b\"")]
    public async Task The_first_route_declared_wins(string method, string path, string body)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>());

        Assert.Equal((200, "application/json", body), await api.SendAsync(method, path));
    }

    [Fact]
    public async Task A_group_puts_its_prefix_before_the_routers()
    {
        await using var api = await ServedApi.StartAsync(app => app.MapGroup("/v1").IncludeRouter<ItemsRouter>("/shop"));

        Assert.Equal((200, "application/json", "\"id 5\""), await api.SendAsync("GET", "/v1/shop/items/5"));
        Assert.Equal(404, (await api.SendAsync("GET", "/items/5")).Status);

        // The document belongs to the application, whichever router came first.
        var document = await api.SendAsync("GET", "/openapi.json");
        Assert.Contains("\"/v1/shop/items/{id}\"", document.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await api.SendAsync("GET", "/docs")).Status);
    }

    [Theory]
    [Trait("Feature", "404 and 405 bodies")]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task An_unknown_path_is_404_with_a_detail(string environment)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>(), environment: environment);

        Assert.Equal((404, "application/json", """{"detail":"Not Found"}"""), await api.SendAsync("GET", "/nothing"));
    }

    [Theory]
    [Trait("Feature", "404 and 405 bodies")]
    [Trait("Feature", "HEAD is not implied")]
    [InlineData("HEAD", "/users/me", "GET", "")] // GET does not imply HEAD
    [InlineData("DELETE", "/items/me", "GET, POST", """{"detail":"Method Not Allowed"}""")]
    public async Task Another_method_is_405_and_tells_the_allowed_ones(string method, string path, string allowed, string body)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>());

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow.Order()));
        Assert.Equal(new MediaTypeHeaderValue("application/json"), response.Content.Headers.ContentType);
        Assert.Equal("""{"detail":"Method Not Allowed"}""".Length, response.Content.Headers.ContentLength);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Feature", "Routes without OpenAPI")]
    public async Task Endpoints_of_the_platform_keep_their_own_answers()
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.IncludeRouter<ItemsRouter>();
            app.MapGet("/health", () => Results.NotFound());
            app.MapFallback("/pages/{**path}", () => Results.Text("page"));
        });

        Assert.Equal((404, null, ""), await api.SendAsync("GET", "/health"));
        Assert.Equal((200, "text/plain; charset=utf-8", "page"), await api.SendAsync("GET", "/pages/x"));
    }

    [Fact]
    public async Task An_operation_that_is_never_reached_is_told_at_start()
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.MapGroup("/v1").IncludeRouter<ItemsRouter>();
            app.IncludeRouter<TwinRouter>("/v1");
        });

        var warning = Assert.Single(api.Log.At(LogLevel.Warning));
        Assert.Equal("TestRouter.Twin is never reached: GET /v1/items/{name} is answered by TestRouter.ReadItem, which is declared before it.", warning.Text);
        Assert.Equal("\"id 5\"", (await api.SendAsync("GET", "/v1/items/5")).Body);
    }

    [Fact]
    public async Task Metadata_of_an_operation_is_on_its_endpoint()
    {
        await using var api = await ServedApi.StartAsync(app =>
        {
            app.UseRouting();
            app.Use((http, next) =>
            {
                http.Response.Headers["X-Endpoint"] = http.GetEndpoint()?.Metadata.GetMetadata<Marker>()?.Text + http.GetEndpoint()?.DisplayName;
                return next();
            });
            app.IncludeRouter<MarkedRouter>();
        });

        using var response = await api.Client.GetAsync("/marked", TestContext.Current.CancellationToken);

        Assert.Equal("hereGET /marked (TestRouter.Marked)", response.Headers.GetValues("X-Endpoint").Single());
    }

    [Theory]
    [InlineData("items")]
    [InlineData("/items/")]
    public void A_prefix_of_the_wrong_form_is_refused(string prefix)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddLanner();
        var app = builder.Build();

        var exception = Assert.Throws<ArgumentException>(() => app.IncludeRouter<ItemsRouter>(prefix));

        Assert.Contains($"IncludeRouter<ItemsRouter>: the prefix \"{prefix}\" must start with \"/\" and not end with it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_AddLanner_the_start_says_so()
    {
        var app = WebApplication.CreateBuilder().Build();

        var exception = Assert.Throws<InvalidOperationException>(() => app.IncludeRouter<ItemsRouter>());

        Assert.Contains("Call builder.AddLanner()", exception.Message, StringComparison.Ordinal);
    }

    private sealed record Marker(string Text);

    private sealed class ItemsRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "ItemsRouter",
            Operations =
            [
                Operations.Get("/items/", Operations.Says("list"), "ReadItems"),
                Operations.Get("/items/{id}", (http, operation) => Answer(http, operation, "id ", "id"), "ReadItem"),
                Operations.Get("/items/me", Operations.Says("never"), "ReadMyItem"),
                Operations.Of("POST", "/items/me", Operations.Says("made"), "Create"),
                Operations.Get("/users/me", Operations.Says("me"), "ReadMe"),
                Operations.Get("/users/{id}", (http, operation) => Answer(http, operation, "user ", "id"), "ReadUser"),
                Operations.Get("/items/x/files/{filePath}", (http, operation) => Answer(http, operation, "file ", "filePath"), "ReadFile"),
            ],
        };

        private static Task Answer(HttpContext http, OperationContext operation, string text, string placeholder) =>
            operation.RespondAsync<string, StringModel>(http, text + new PathText(http.Request).Find(placeholder).Value.ToString());
    }

    private sealed class TwinRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "TwinRouter",
            Prefix = "/items",
            Operations = [Operations.Get("/{name}", Operations.Says("twin"), "Twin")],
        };
    }

    private sealed class MarkedRouter : IRouter
    {
        static RouterDescription IRouter.Describe()
        {
            return new()
            {
                Name = "MarkedRouter",
                Operations =
                [
                    new Operation
                    {
                        Name = "Marked", DeclaredAs = "TestRouter.Marked", Methods = ["GET"], Path = "/marked", Pattern = "/marked",
                        Handler = Operations.Says("x"), Metadata = [new Marker("here")],
                    },
                ],
            };
        }
    }
}
