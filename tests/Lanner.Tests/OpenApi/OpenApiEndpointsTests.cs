using System.Net;
using System.Text.Json.Nodes;

namespace Lanner.Tests.OpenApi;

public sealed class OpenApiEndpointsTests
{
    [Fact]
    public async Task Document_is_json_with_an_entity_tag()
    {
        await using var app = await DocumentedApp.StartAsync();
        var response = await app.GetAsync("/openapi.json");

        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.NotNull(response.Headers.ETag);
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("Shop", (string?)document["info"]!["title"]);
        Assert.Equal(["/items/"], document["paths"]!.AsObject().Select(path => path.Key));

        var again = await app.SendAsync(HttpMethod.Get, "/openapi.json", "If-None-Match", response.Headers.ETag.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Path_base_is_the_first_server_and_leaves_no_trace_in_other_requests()
    {
        await using var app = await DocumentedApp.StartAsync(options => options.Servers.Add(new OpenApiServer("https://shop.example")));

        Assert.Contains("\"servers\":[{\"url\":\"/base\"},{\"url\":\"https://shop.example\"}],", await app.GetTextAsync("/base/openapi.json"), StringComparison.Ordinal);
        Assert.Contains("\"servers\":[{\"url\":\"https://shop.example\"}],", await app.GetTextAsync("/openapi.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/openapi.json")]
    [InlineData("/docs")]
    [InlineData("/docs/swagger-ui.css")]
    public async Task Head_answers_the_same_headers_without_a_body(string path)
    {
        await using var app = await DocumentedApp.StartAsync();
        var response = await app.SendAsync(HttpMethod.Head, path, "Accept-Encoding", "gzip");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_document_there_are_no_pages()
    {
        await using var app = await DocumentedApp.StartAsync(options => options.OpenApiUrl = null);

        foreach (var path in new[] { "/openapi.json", "/docs", "/redoc", "/scalar" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task Pages_live_where_the_options_say()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
        {
            options.OpenApiUrl = "/api/v1/openapi.json";
            options.DocsUrl = "/documentation";
            options.RedocUrl = null;
        });

        Assert.Contains("url: '/api/v1/openapi.json'", await app.GetTextAsync("/documentation"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/documentation/swagger-ui.css")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync("/redoc")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync("/docs")).StatusCode);
    }
}
