namespace Tutorial.Tests;

[Trait("Feature", "Sub-application mount")]
public sealed class SubApplicationsTests
{
    [Fact]
    public async Task Each_application_answers_and_describes_its_own_operations()
    {
        await using var app = await TutorialHost.StartAsync("sub_applications.tutorial001");

        await app.Get("/app").Answers(200, """{"message":"Hello World from main app"}""");
        await app.Get("/subapi/sub").Answers(200, """{"message":"Hello World from sub API"}""");
        await app.Get("/openapi.json").Answers(200, Document("", "/app", "Read Main", "read_main_app_get"));
        await app.Get("/subapi/openapi.json").Answers(200, Document(""","servers":[{"url":"/subapi"}]""", "/sub", "Read Sub", "read_sub_sub_get"));
        await app.Get("/subapi/app").Answers(404, """{"detail":"Not Found"}""");
    }

    [Fact]
    public async Task Pages_and_redirects_have_the_prefix()
    {
        await using var app = await TutorialHost.StartAsync("sub_applications.tutorial001");

        Assert.Contains("url: '/subapi/openapi.json'", await (await app.Get("/subapi/docs").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var redirect = await app.Get("/subapi/sub/").Answers(307, "");
        Assert.Equal("http://testserver/subapi/sub", redirect.Headers.Location!.OriginalString);
        using var toRoot = await app.Get("/subapi").Answers(307, "");
        Assert.Equal("http://testserver/subapi/", toRoot.Headers.Location!.OriginalString);
    }

    private static string Document(string servers, string path, string summary, string id) =>
        """{"openapi":"3.1.0","info":{"title":"FastAPI","version":"0.1.0"}""" + servers
        + $$$""","paths":{"{{{path}}}":{"get":{"summary":"{{{summary}}}","operationId":"{{{id}}}","responses":"""
        + """{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}}}}}}}""";
}
