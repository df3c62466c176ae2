namespace Tutorial.Tests;

public sealed class WsgiTests
{
    [Fact]
    [Trait("Feature", "WSGI mount")]
    [Trait("Feature", "Routes without OpenAPI")]
    public async Task Another_web_application_answers_below_its_path_and_is_not_documented()
    {
        await using var app = await TutorialHost.StartAsync("wsgi.tutorial001");

        await app.Get("/v1/").Answers(200, "Hello, World from Flask!");
        await app.Get("/v1/deep/path?name=<me>").Answers(200, "Hello, &lt;me&gt; from Flask!");
        await app.Get("/v2").Answers(200, """{"message":"Hello World"}""");
        Assert.DoesNotContain("/v1", await (await app.Get("/openapi.json").Sent()).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
