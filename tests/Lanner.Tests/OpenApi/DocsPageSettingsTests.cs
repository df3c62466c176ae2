using System.Net;
using System.Text.Json.Nodes;

namespace Lanner.Tests.OpenApi;

public sealed class DocsPageSettingsTests
{
    [Fact]
    [Trait("Feature", "Swagger UI page")]
    public async Task Parameters_are_set_added_and_removed()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
        {
            options.SwaggerUi.Parameters["deepLinking"] = false;
            options.SwaggerUi.Parameters["syntaxHighlight"] = new JsonObject { ["theme"] = "obsidian" };
            options.SwaggerUi.Parameters.Remove("layout");
        });
        var page = await app.GetTextAsync("/docs");

        Assert.Contains("\"deepLinking\": false,\n", page, StringComparison.Ordinal);
        Assert.Contains("\"syntaxHighlight\": {\"theme\": \"obsidian\"},\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"layout\"", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Swagger UI page")]
    public async Task Parameters_cannot_break_out_of_the_script()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
        {
            options.SwaggerUi.Parameters["<img src=x onerror=alert(1)>"] = "<img src=x onerror=alert(2)>";
            options.SwaggerUi.InitOAuth = new JsonObject { ["appName"] = "Evil</script><script>alert(3)</script>&" };
        });
        var page = await app.GetTextAsync("/docs");

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("\"\\u003cimg src=x onerror=alert(1)\\u003e\": \"\\u003cimg", page, StringComparison.Ordinal);
        Assert.Contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(3)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(3)<", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Swagger UI page")]
    public async Task Login_gets_its_parameters()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
            options.SwaggerUi.InitOAuth = new JsonObject { ["clientId"] = "the-foo-clients", ["appName"] = "The Predendapp" });

        Assert.Contains("ui.initOAuth({\"clientId\": \"the-foo-clients\", \"appName\": \"The Predendapp\"})", await app.GetTextAsync("/docs"), StringComparison.Ordinal);
        await using var without = await DocumentedApp.StartAsync();
        Assert.DoesNotContain("initOAuth(", await without.GetTextAsync("/docs"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "OpenAPI and docs URLs")]
    public async Task Page_that_logins_return_to_lives_where_the_options_say_or_nowhere()
    {
        await using var moved = await DocumentedApp.StartAsync(options => options.SwaggerUi.OAuth2RedirectUrl = "/docs/redirect");
        Assert.Contains("oauth2RedirectUrl: window.location.origin + '/docs/redirect'", await moved.GetTextAsync("/docs"), StringComparison.Ordinal);
        Assert.Contains("oauth2RedirectUrl: window.location.origin + '/base/docs/redirect'", await moved.GetTextAsync("/base/docs"), StringComparison.Ordinal);
        Assert.Contains("window.opener.swaggerUIRedirectOauth2", await moved.GetTextAsync("/docs/redirect"), StringComparison.Ordinal);

        await using var off = await DocumentedApp.StartAsync(options => options.SwaggerUi.OAuth2RedirectUrl = null);
        Assert.DoesNotContain("oauth2RedirectUrl", await off.GetTextAsync("/docs"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await off.GetAsync("/docs/oauth2-redirect")).StatusCode);
    }

    [Fact]
    [Trait("Feature", "ReDoc page")]
    public async Task Pages_take_scripts_from_where_the_options_say_and_the_policy_allows_it()
    {
        await using var app = await DocumentedApp.StartAsync(options =>
        {
            options.SwaggerUi.ScriptUrl = "https://cdn.example/swagger-ui-bundle.js";
            options.SwaggerUi.StyleUrl = "/static/swagger-ui.css";
            options.SwaggerUi.FaviconUrl = "https://icons.example/icon.png";
            options.Redoc.ScriptUrl = "https://cdn.example/redoc.standalone.js";
        });
        var docs = await app.GetAsync("/docs");
        var policy = string.Concat(docs.Headers.GetValues("Content-Security-Policy"));
        var page = await docs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var redoc = await app.GetTextAsync("/redoc");

        Assert.Contains("src=\"https://cdn.example/swagger-ui-bundle.js\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/static/swagger-ui.css\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://icons.example/icon.png\"", page, StringComparison.Ordinal);
        Assert.Matches("script-src 'self' 'sha256-[^']+' https://cdn.example; style-src 'self' 'unsafe-inline'; img-src 'self' data: https://icons.example; ", policy);
        Assert.Contains("src=\"https://cdn.example/redoc.standalone.js\"", redoc, StringComparison.Ordinal);
        Assert.Contains("Redoc.init('/openapi.json'", redoc, StringComparison.Ordinal);
        Assert.DoesNotContain("import ", redoc, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync("/docs/swagger-ui-bundle.js")).StatusCode);
    }

    [Fact]
    [Trait("Feature", "OpenAPI and docs URLs")]
    public async Task Empty_addresses_switch_off()
    {
        await using var app = await DocumentedApp.StartAsync(options => options.OpenApiUrl = "");

        foreach (var path in new[] { "/openapi.json", "/docs", "/redoc", "/scalar", "/docs/oauth2-redirect" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(path)).StatusCode);
        }
    }
}
