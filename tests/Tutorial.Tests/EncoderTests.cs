namespace Tutorial.Tests;

public sealed class EncoderTests
{
    [Fact]
    public async Task Model_is_written_for_a_store_of_JSON()
    {
        await using var app = await TutorialHost.StartAsync("encoder.tutorial001");

        await app.Put("/items/foo", """{"title":"Foo","timestamp":"2023-01-01T12:00:00Z"}""").Answers(200, "null");
        await app.Put("/items/foo", """{"title":"Foo"}""").Answers(422, """{"detail":[{"type":"missing","loc":["body","timestamp"],"msg":"Field required","input":{"title":"Foo"}}]}""");
    }
}
