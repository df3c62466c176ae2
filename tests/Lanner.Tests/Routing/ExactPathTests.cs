using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lanner.Tests.Routing;

public sealed class ExactPathTests
{
    [Theory]
    [Trait("Feature", "Starlette converters")]
    [InlineData("GET", "/items/", "\"list\"")]
    [InlineData("GET", "/Items/", "\"List\"")]
    [InlineData("GET", "/users/me", "\"me\"")]
    [InlineData("GET", "/users/Me", "\"user Me\"")] // another text than the literal: the placeholder takes it
    [InlineData("POST", "/people/7/", "\"made\"")] // GET has the path without, POST with the slash
    [InlineData("GET", "/both", "\"without\"")]
    [InlineData("GET", "/both/", "\"with\"")]
    [InlineData("GET", "/files/", "\"file \"")]
    [InlineData("GET", "/files/a/B/", "\"file a/B/\"")]
    [InlineData("GET", "/int/007", "\"int\"")]
    [InlineData("GET", "/int/2.5", "\"float\"")]
    [InlineData("GET", "/int/0b7c3e4e-6e2a-4a8f-9d5e-1f2a3b4c5d6e", "\"uuid\"")]
    [InlineData("GET", "/int/0b7c3e4e6e2a4a8f9d5e1f2a3b4c5d6e", "\"uuid\"")]
    [InlineData("GET", "/int/-7", "\"text\"")]
    [InlineData("GET", "/int/1e3", "\"text\"")]
    [InlineData("GET", "/", "\"root\"")]
    public async Task Case_slashes_and_converters_decide_the_match(string method, string path, string body)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>());

        Assert.Equal((200, "application/json", body), await api.SendAsync(method, path));
    }

    [Theory]
    [InlineData("/ITEMS/")]
    [InlineData("/items//")]
    [InlineData("/files-only/x")]
    [InlineData("/number/abc")]
    [InlineData("/Docs")]
    public async Task What_differs_is_not_found(string path)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>());

        Assert.Equal((404, "application/json", """{"detail":"Not Found"}"""), await api.SendAsync("GET", path));
        Assert.Equal((404, "application/json", """{"detail":"Not Found"}"""), await api.SendAsync("POST", path));
    }

    [Theory]
    [Trait("Feature", "Trailing-slash redirect")]
    [InlineData("GET", "/items", "/items/")]
    [InlineData("GET", "/items?q=a%20b&q=", "/items/?q=a%20b&q=")]
    [InlineData("DELETE", "/items", "/items/")] // the method would be refused there
    [InlineData("GET", "/users/me/", "/users/me")]
    [InlineData("GET", "/users/a%20b/", "/users/a%20b")]
    [InlineData("GET", "/files", "/files/")]
    [InlineData("GET", "/number/5/", "/number/5")]
    [InlineData("GET", "/docs/", "/docs")]
    public async Task The_other_ending_is_redirected_with_its_query(string method, string path, string location)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>(), inMemory: true);
        using var request = new HttpRequestMessage(new HttpMethod(method), "http://shop.example:81" + path);

        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(307, (int)response.StatusCode);
        Assert.Equal("http://shop.example:81" + location, response.Headers.Location!.OriginalString);
        Assert.Equal(0, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_refused_method_comes_before_a_redirect()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>());

        Assert.Equal((405, "application/json", """{"detail":"Method Not Allowed"}"""), await api.SendAsync("GET", "/people/7/"));
        Assert.Equal((405, "application/json", """{"detail":"Method Not Allowed"}"""), await api.SendAsync("POST", "/people/7"));
    }

    [Fact]
    public async Task Redirects_can_be_switched_off_for_the_application()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>(), options => options.RedirectSlashes = false);

        Assert.Equal(404, (await api.SendAsync("GET", "/items")).Status);
        Assert.Equal(404, (await api.SendAsync("GET", "/docs/")).Status);
        Assert.Equal(200, (await api.SendAsync("GET", "/items/")).Status);
    }

    [Fact]
    [Trait("Feature", "Trailing-slash redirect")]
    public async Task Redirects_can_be_switched_off_for_a_router()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ExactRouter>());

        Assert.Equal(404, (await api.SendAsync("GET", "/exact")).Status);
        Assert.Equal(200, (await api.SendAsync("GET", "/exact/")).Status);
    }

    [Fact]
    public async Task Endpoints_of_the_platform_match_as_ever_and_a_fallback_comes_after_the_redirect()
    {
        await using var api = await ServedApi.StartAsync(
            app =>
            {
                app.IncludeRouter<ItemsRouter>();
                app.MapGet("/health", () => "up");
                app.MapFallback(() => "page");
            },
            inMemory: true);

        Assert.Equal("up", (await api.SendAsync("GET", "/HEALTH/")).Body);
        Assert.Equal("page", (await api.SendAsync("GET", "/nothing")).Body);
        Assert.Equal("page", (await api.SendAsync("GET", "/ITEMS/")).Body);
        Assert.Equal(307, (await api.SendAsync("GET", "/items")).Status);
    }

    [Fact]
    public async Task Prefixes_are_matched_exactly_too()
    {
        await using var api = await ServedApi.StartAsync(app => app.MapGroup("/V1/{shop}").IncludeRouter<ItemsRouter>("/api"), inMemory: true);

        Assert.Equal("\"root\"", (await api.SendAsync("GET", "/V1/x/api/")).Body);
        Assert.Equal(307, (await api.SendAsync("GET", "/V1/x/api")).Status);
        Assert.Equal(404, (await api.SendAsync("GET", "/v1/x/api/")).Status);
        Assert.Equal(404, (await api.SendAsync("GET", "/V1/x/Api/")).Status);
    }

    [Fact]
    public async Task Many_overlapping_routes_each_answer_their_own_paths()
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<OverlapRouter>());

        foreach (var (path, answer) in new[] { ("/a/b/c", "abc"), ("/a/b/x", "ab"), ("/a/x/c", "ac"), ("/x/b/c", "bc"), ("/x/x/x", "none"), ("/A/b/c", "bc"), ("/a/B/C", "none") })
            Assert.Equal($"\"{answer}\"", (await api.SendAsync("GET", path)).Body);
    }

    [Theory]
    [InlineData("/api/v1/items")]
    [InlineData("/items")]
    public async Task A_root_path_is_in_redirects_whether_the_proxy_took_it_off_or_not(string path)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>(), options => options.RootPath = "/api/v1", inMemory: true);

        using var response = await api.Client.GetAsync("http://shop.example" + path, TestContext.Current.CancellationToken);

        Assert.Equal("http://shop.example/api/v1/items/", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(true, ",\"servers\":[{\"url\":\"/api/v1\"},{\"url\":\"https://shop.example\"}]")]
    [InlineData(false, ",\"servers\":[{\"url\":\"https://shop.example\"}]")]
    public async Task A_root_path_is_the_first_server_unless_switched_off(bool inServers, string servers)
    {
        await using var api = await ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>(), options =>
        {
            options.RootPath = "/api/v1";
            options.RootPathInServers = inServers;
            options.Servers.Add(new OpenApiServer("https://shop.example"));
        });

        Assert.Contains(servers, (await api.SendAsync("GET", "/openapi.json")).Body, StringComparison.Ordinal);
        Assert.Contains("'/api/v1/openapi.json'", (await api.SendAsync("GET", "/docs")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_root_path_of_the_wrong_form_is_told_at_start()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ServedApi.StartAsync(app => app.IncludeRouter<ItemsRouter>(), options => options.RootPath = "api/"));

        Assert.Contains("LannerOptions.RootPath: \"api/\" must start with \"/\"", exception.Message, StringComparison.Ordinal);
    }

    private sealed class ItemsRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "ItemsRouter",
            Operations =
            [
                Operations.Get("/", Operations.Says("root"), "Root"),
                Operations.Get("/items/", Operations.Says("list"), "ReadItems"),
                Operations.Get("/Items/", Operations.Says("List"), "ReadLargeItems"),
                Operations.Get("/users/me", Operations.Says("me"), "ReadMe"),
                Operations.Get("/users/{id}", (http, operation) => Answer(http, operation, "user ", "id"), "ReadUser"),
                Operations.Get("/people/{id}", Operations.Says("person"), "ReadPerson"),
                Operations.Of("POST", "/people/{id}/", Operations.Says("made"), "CreatePerson"),
                Operations.Get("/both", Operations.Says("without"), "Without"),
                Operations.Get("/both/", Operations.Says("with"), "With"),
                Operations.Get("/files/{filePath}", (http, operation) => Answer(http, operation, "file ", "filePath"), "ReadFile"),
                Operations.Get("/int/{x:int}", Operations.Says("int"), "ReadInt"),
                Operations.Get("/int/{x:float}", Operations.Says("float"), "ReadFloat"),
                Operations.Get("/int/{x:uuid}", Operations.Says("uuid"), "ReadUuid"),
                Operations.Get("/int/{x}", Operations.Says("text"), "ReadText"),
                Operations.Get("/number/{x:int}", Operations.Says("number"), "ReadNumber"),
            ],
        };

        private static Task Answer(HttpContext http, OperationContext operation, string text, string placeholder) =>
            operation.RespondAsync<string, StringModel>(http, text + new PathText(http.Request).Find(placeholder).Value.ToString());
    }

    private sealed class ExactRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new() { Name = "ExactRouter", RedirectSlashes = false, Operations = [Operations.Get("/exact/", Operations.Says("exact"))] };
    }

    private sealed class OverlapRouter : IRouter
    {
        static RouterDescription IRouter.Describe() => new()
        {
            Name = "OverlapRouter",
            Operations =
            [
                Operations.Get("/a/b/c", Operations.Says("abc"), "Abc"),
                Operations.Get("/a/b/{z}", Operations.Says("ab"), "Ab"),
                Operations.Get("/a/{y}/c", Operations.Says("ac"), "Ac"),
                Operations.Get("/{x}/b/c", Operations.Says("bc"), "Bc"),
                Operations.Get("/{x}/{y}/{z}", Operations.Says("none"), "None"),
            ],
        };
    }
}
