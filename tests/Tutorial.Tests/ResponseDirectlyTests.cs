namespace Tutorial.Tests;

public sealed class ResponseDirectlyTests
{
    [Fact]
    [Trait("Feature", "Return a response directly")]
    [Trait("Feature", "jsonable_encoder")]
    public async Task Model_in_a_result_has_its_own_form()
    {
        await using var app = await TutorialHost.StartAsync("response_directly.tutorial001");

        await app.Put("/items/1", """{"title":"Foo","timestamp":"2023-01-01T12:00:00"}""").Answers(200, """{"title":"Foo","timestamp":"2023-01-01T12:00:00","description":null}""");
    }

    [Fact]
    [Trait("Feature", "Return a response directly")]
    public async Task Text_of_any_media_type_is_sent_as_it_is()
    {
        await using var app = await TutorialHost.StartAsync("response_directly.tutorial002");

        var response = await app.Get("/legacy/").Sent();
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<?xml version=\"1.0\"?>\n    <shampoo>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
