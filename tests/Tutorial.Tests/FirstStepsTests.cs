namespace Tutorial.Tests;

public sealed class FirstStepsTests
{
    [Fact]
    [Trait("Feature", "First app")]
    public async Task A_function_becomes_an_operation()
    {
        await using var app = await TutorialHost.StartAsync("first_steps.tutorial001");

        await app.Get("/").Answers(200, """{"message":"Hello World"}""");
        await app.Get("/nowhere").Answers(404, """{"detail":"Not Found"}""");
    }
}
