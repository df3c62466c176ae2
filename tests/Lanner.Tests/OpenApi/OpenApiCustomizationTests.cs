using System.Text.Json.Nodes;

namespace Lanner.Tests.OpenApi;

public sealed class OpenApiCustomizationTests
{
    [Fact]
    [Trait("Feature", "Extending OpenAPI")]
    public async Task Application_changes_any_part_of_the_document()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
        {
            options.Description = "<b>\"é\"</b>";
            options.CustomizeOpenApi(document => document["info"]!["x-logo"] = new JsonObject { ["url"] = "/logo.png" });
            options.CustomizeOpenApi(document => document["paths"]!["/items/"]!["get"]!.AsObject().Remove("summary"));
        });
        var text = await app.GetTextAsync("/openapi.json");
        var document = JsonNode.Parse(text)!;

        Assert.Equal("/logo.png", (string?)document["info"]!["x-logo"]!["url"]);
        Assert.Null(document["paths"]!["/items/"]!["get"]!["summary"]);
        Assert.Contains("<b>\\\"é\\\"</b>", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Document caching")]
    public async Task Application_is_asked_once()
    {
        var count = 0;
        await using var app = await DocumentedApp.StartAsync(options => options.CustomizeOpenApi(_ => count++));

        Assert.Equal(await app.GetTextAsync("/openapi.json"), await app.GetTextAsync("/openapi.json"));
        Assert.Equal(1, count);
    }

    [Fact]
    [Trait("Feature", "Servers")]
    public async Task Servers_can_be_changed_and_the_path_base_still_comes_first()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
        {
            options.Servers.Add(new OpenApiServer("https://shop.example", "Live"));
            options.CustomizeOpenApi(document => document["servers"]!.AsArray().Add(new JsonObject { ["url"] = "https://{region}.example", ["variables"] = new JsonObject() }));
        });

        const string servers = "{\"url\":\"https://shop.example\",\"description\":\"Live\"},{\"url\":\"https://{region}.example\",\"variables\":{}}],\"paths\":";
        Assert.Contains(",\"servers\":[" + servers, await app.GetTextAsync("/openapi.json"), StringComparison.Ordinal);
        Assert.Contains(",\"servers\":[{\"url\":\"/base\"}," + servers, await app.GetTextAsync("/base/openapi.json"), StringComparison.Ordinal);
        Assert.Contains(",\"servers\":[" + servers, await app.GetTextAsync("/openapi.json"), StringComparison.Ordinal);
    }
}
