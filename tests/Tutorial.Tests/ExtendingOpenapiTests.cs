namespace Tutorial.Tests;

public sealed class ExtendingOpenapiTests
{
    [Fact]
    [Trait("Feature", "Extending OpenAPI")]
    public async Task Application_adds_to_the_document() =>
        Assert.Equal(
            """{"title":"Custom title","summary":"This is a very custom OpenAPI schema","description":"Here's a longer description of the custom **OpenAPI** schema","version":"2.5.0","x-logo":{"url":"https://fastapi.tiangolo.com/img/logo-margin/logo-teal.png"}}""",
            (await TutorialDocument.Of("extending_openapi.tutorial001")).At("info"));
}
