namespace Tutorial.Tests;

public sealed class ResponseStatusCodeTests
{
    [Fact]
    [Trait("Feature", "Status code")]
    public async Task Declared_status_is_sent()
    {
        await using var app = await TutorialHost.StartAsync("response_status_code.tutorial001");

        await app.Post("/items/?name=Foo", "").Answers(201, """{"name":"Foo"}""");
    }
}
