namespace Tutorial.Tests;

public sealed class DebuggingTests
{
    [Fact]
    [Trait("Feature", "Debugging")]
    public async Task Dictionary_is_an_answer()
    {
        await using var app = await TutorialHost.StartAsync("debugging.tutorial001");

        await app.Get("/").Answers(200, """{"hello world":"ba"}""");
    }
}
