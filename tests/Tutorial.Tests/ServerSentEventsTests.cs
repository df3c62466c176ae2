namespace Tutorial.Tests;

public sealed class ServerSentEventsTests
{
    [Theory]
    [Trait("Feature", "Server-Sent Events")]
    [InlineData("/items/stream")]
    [InlineData("/items/stream-no-async")]
    [InlineData("/items/stream-no-annotation")]
    [InlineData("/items/stream-no-async-no-annotation")]
    public async Task Each_item_is_the_data_of_an_event(string path)
    {
        await using var app = await TutorialHost.StartAsync("server_sent_events.tutorial001");

        var response = await app.Get(path).Answers(
            200,
            """
            data: {"name":"Plumbus","description":"A multi-purpose household device."}

            data: {"name":"Portal Gun","description":"A portal opening device."}

            data: {"name":"Meeseeks Box","description":"A box that summons a Meeseeks."}


            """);

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal(["no"], response.Headers.GetValues("X-Accel-Buffering"));
    }

    [Fact]
    [Trait("Feature", "ServerSentEvent fields")]
    public async Task An_event_may_have_more_fields()
    {
        await using var app = await TutorialHost.StartAsync("server_sent_events.tutorial002");

        await app.Get("/items/stream").Answers(
            200,
            """
            : stream of item updates

            event: item_update
            data: {"name":"Plumbus","price":32.99}
            id: 1
            retry: 5000

            event: item_update
            data: {"name":"Portal Gun","price":999.99}
            id: 2
            retry: 5000

            event: item_update
            data: {"name":"Meeseeks Box","price":49.99}
            id: 3
            retry: 5000


            """);
    }

    [Fact]
    public async Task Raw_data_is_no_json()
    {
        await using var app = await TutorialHost.StartAsync("server_sent_events.tutorial003");

        await app.Get("/logs/stream").Answers(
            200,
            """
            data: 2025-01-01 INFO  Application started

            data: 2025-01-01 DEBUG Connected to database

            data: 2025-01-01 WARN  High memory usage detected


            """);
    }

    [Fact]
    [Trait("Feature", "SSE keep-alive and resume")]
    public async Task A_client_that_connects_again_goes_on_where_it_was()
    {
        await using var app = await TutorialHost.StartAsync("server_sent_events.tutorial004");

        await app.Get("/items/stream", ("Last-Event-ID", "1")).Answers(200, "data: {\"name\":\"Meeseeks Box\",\"price\":49.99}\nid: 2\n\n");
        await app.Get("/items/stream", ("Last-Event-ID", "x")).Answers(
            422,
            """{"detail":[{"type":"int_parsing","loc":["header","last-event-id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}]}""");
    }

    [Fact]
    public async Task Any_method_may_answer_with_events()
    {
        await using var app = await TutorialHost.StartAsync("server_sent_events.tutorial005");

        await app.Post("/chat/stream", """{"text":"hello world"}""").Answers(
            200, "event: token\ndata: \"hello\"\n\nevent: token\ndata: \"world\"\n\nevent: done\ndata: [DONE]\n\n");
    }
}
