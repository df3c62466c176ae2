namespace Tutorial.Tests;

public sealed class AdditionalStatusCodesTests
{
    [Fact]
    [Trait("Feature", "Additional status codes")]
    public async Task Status_tells_a_new_item_from_an_old_one()
    {
        await using var app = await TutorialHost.StartAsync("additional_status_codes.tutorial001");

        await app.Put("/items/foo", """{"name":"Wrestlers"}""").Answers(200, """{"name":"Wrestlers","size":null}""");
        await app.Put("/items/red", """{"name":"Chillies"}""").Answers(201, """{"name":"Chillies","size":null}""");
    }
}
