namespace Tutorial.Tests;

public sealed class ResponseChangeStatusCodeTests
{
    [Fact]
    [Trait("Feature", "Change status in the handler")]
    public async Task Status_set_on_the_response_wins()
    {
        await using var app = await TutorialHost.StartAsync("response_change_status_code.tutorial001");

        await app.Put("/get-or-create-task/foo", "").Answers(200, "\"Listen to the Bar Fighters\"");
        await app.Put("/get-or-create-task/bar", "").Answers(201, "\"This didn't exist before\"");
    }
}
