namespace Tutorial.Tests;

public sealed class BehindAProxyTests
{
    private const string Paths = ""","paths":{"/app":{"get":{"summary":"Read Main","operationId":"read_main_app_get","responses":{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}}}}}}}""";

    [Theory]
    [InlineData("behind_a_proxy.tutorial001", "")]
    [InlineData("behind_a_proxy.tutorial002", "/api/v1")]
    [InlineData("behind_a_proxy.tutorial003", "/api/v1")]
    [InlineData("behind_a_proxy.tutorial004", "/api/v1")]
    [Trait("Feature", "root_path behind a proxy")]
    public async Task Operations_see_the_root_path(string id, string rootPath)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Get("/app").Answers(200, $$"""{"message":"Hello World","root_path":"{{rootPath}}"}""");
        if (rootPath.Length > 0)
            await app.Get($"{rootPath}/app").Answers(200, $$"""{"message":"Hello World","root_path":"{{rootPath}}"}""");
    }

    [Theory]
    [InlineData("behind_a_proxy.tutorial001", "")]
    [InlineData("behind_a_proxy.tutorial002", ""","servers":[{"url":"/api/v1"}]""")]
    [InlineData("behind_a_proxy.tutorial003", ""","servers":[{"url":"/api/v1"},{"url":"https://stag.example.com","description":"Staging environment"},{"url":"https://prod.example.com","description":"Production environment"}]""")]
    [InlineData("behind_a_proxy.tutorial004", ""","servers":[{"url":"https://stag.example.com","description":"Staging environment"},{"url":"https://prod.example.com","description":"Production environment"}]""")]
    [Trait("Feature", "root_path behind a proxy")]
    [Trait("Feature", "Servers")]
    public async Task The_root_path_is_the_first_server_of_the_document(string id, string servers)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Get("/openapi.json").Answers(200, """{"openapi":"3.1.0","info":{"title":"FastAPI","version":"0.1.0"}""" + servers + Paths);
    }

    [Fact]
    [Trait("Feature", "Trailing-slash redirect")]
    [Trait("Feature", "Forwarded headers")]
    public async Task Redirects_have_the_scheme_and_host_of_the_request()
    {
        await using var app = await TutorialHost.StartAsync("behind_a_proxy.tutorial001_01");

        using var answer = await app.Get("https://example.com/items?q=5").Answers(307, "");

        Assert.Equal("https://example.com/items/?q=5", answer.Headers.Location!.OriginalString);
        await app.Get("/items/").Answers(200, """["plumbus","portal gun"]""");
    }
}
