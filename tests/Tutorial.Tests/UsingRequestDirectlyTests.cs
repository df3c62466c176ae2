namespace Tutorial.Tests;

public sealed class UsingRequestDirectlyTests
{
    [Fact]
    [Trait("Feature", "Raw request")]
    public async Task Request_of_the_platform_is_given()
    {
        await using var app = await TutorialHost.StartAsync("using_request_directly.tutorial001");

        await app.Get("/items/foo").Answers(200, """{"client_host":"testclient","item_id":"foo"}""");
    }
}
