namespace Tutorial.Tests;

/// <summary>configure_swagger_ui, custom_docs_ui and conditional_openapi.</summary>
public sealed class DocsUiTests
{
    [Theory]
    [Trait("Feature", "Swagger UI page")]
    [InlineData("configure_swagger_ui.tutorial001", "\"syntaxHighlight\": false,\n", "\"deepLinking\": true,\n")]
    [InlineData("configure_swagger_ui.tutorial002", "\"syntaxHighlight\": {\"theme\": \"obsidian\"},\n", "\"deepLinking\": true,\n")]
    [InlineData("configure_swagger_ui.tutorial003", "\"deepLinking\": false,\n", "\"layout\": \"BaseLayout\",\n")]
    public async Task Swagger_ui_gets_what_the_app_sets_beside_fastapis_settings(string id, string own, string kept)
    {
        await using var app = await TutorialHost.StartAsync(id);

        var page = await TextAsync(app, "/docs");
        Assert.Contains(own, page);
        Assert.Contains(kept, page);
        await app.Get("/users/foo").Answers(200, """{"message":"Hello foo"}""");
    }

    [Theory]
    [Trait("Feature", "ReDoc page")]
    [InlineData("custom_docs_ui.tutorial001", "https://unpkg.com/swagger-ui-dist@5/swagger-ui-bundle.js", "https://unpkg.com/swagger-ui-dist@5/swagger-ui.css", "https://unpkg.com/redoc@2/bundles/redoc.standalone.js")]
    [InlineData("custom_docs_ui.tutorial002", "/static/swagger-ui-bundle.js", "/static/swagger-ui.css", "/static/redoc.standalone.js")]
    public async Task Pages_load_what_the_app_names(string id, string script, string style, string redoc)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            folder.CreateSubdirectory("static");
            await using var app = await TutorialHost.StartAsync(id, folder.FullName);

            var page = await TextAsync(app, "/docs");
            Assert.Contains($"<script src=\"{script}\"></script>", page);
            Assert.Contains($"<link rel=\"stylesheet\" href=\"{style}\">", page);
            Assert.Contains($"<script src=\"{redoc}\"></script>", await TextAsync(app, "/redoc"));
            Assert.Contains("window.opener.swaggerUIRedirectOauth2", await TextAsync(app, "/docs/oauth2-redirect"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    [Trait("Feature", "Conditional OpenAPI")]
    public async Task Document_and_pages_are_switched_off_by_a_setting()
    {
        await using var app = await TutorialHost.StartAsync("conditional_openapi.tutorial001", null, ("OPENAPI_URL", ""));

        foreach (var path in new[] { "/openapi.json", "/docs", "/redoc", "/scalar" })
            await app.Get(path).Answers(404, """{"detail":"Not Found"}""");
        await app.Get("/").Answers(200, """{"message":"Hello World"}""");
    }

    [Fact]
    [Trait("Feature", "Conditional OpenAPI")]
    public async Task Without_the_setting_they_are_there()
    {
        await using var app = await TutorialHost.StartAsync("conditional_openapi.tutorial001");

        await app.Get("/openapi.json").Answers(200, """{"openapi":"3.1.0","info":{"title":"FastAPI","version":"0.1.0"},"paths":{"/":{"get":{"summary":"Root","operationId":"root__get","responses":{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}}}}}}}""");
        Assert.Contains("<title>FastAPI - ReDoc</title>", await TextAsync(app, "/redoc"));
    }

    private static Task<string> TextAsync(TutorialHost app, string path) =>
        app.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
