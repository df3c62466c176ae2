namespace Tutorial.Tests;

public sealed class StreamJsonLinesTests
{
    [Theory]
    [Trait("Feature", "JSON Lines")]
    [InlineData("/items/stream")]
    [InlineData("/items/stream-no-async")]
    [InlineData("/items/stream-no-annotation")]
    [InlineData("/items/stream-no-async-no-annotation")]
    public async Task Each_item_is_a_line(string path)
    {
        await using var app = await TutorialHost.StartAsync("stream_json_lines.tutorial001");

        var response = await app.Get(path).Answers(
            200,
            """
            {"name":"Plumbus","description":"A multi-purpose household device."}
            {"name":"Portal Gun","description":"A portal opening device."}
            {"name":"Meeseeks Box","description":"A box that summons a Meeseeks."}

            """);

        Assert.Equal("application/jsonl", response.Content.Headers.ContentType?.ToString());
    }
}
