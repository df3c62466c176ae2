namespace Tutorial.Tests;

public sealed class HandlingErrorsTests
{
    private const string NoInteger =
        """{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"foo"}""";

    [Fact]
    [Trait("Feature", "HTTPException")]
    public async Task Exception_has_status_detail_and_headers()
    {
        await using var app = await TutorialHost.StartAsync("handling_errors.tutorial002");

        await app.Get("/items-header/foo").Answers(200, """{"item":"The Foo Wrestlers"}""");
        var refused = await app.Get("/items-header/bar").Answers(404, """{"detail":"Item not found"}""");
        Assert.Equal("There goes my error", refused.Headers.GetValues("X-Error").Single());
    }

    [Fact]
    [Trait("Feature", "Custom exception handlers")]
    public async Task Handler_answers_exceptions_of_a_type()
    {
        await using var app = await TutorialHost.StartAsync("handling_errors.tutorial003");

        await app.Get("/unicorns/shinny").Answers(200, """{"unicorn_name":"shinny"}""");
        await app.Get("/unicorns/yolo").Answers(418, """{"message":"Oops! yolo did something. There goes a rainbow..."}""");
    }

    [Fact]
    [Trait("Feature", "Override default handlers")]
    public async Task Handlers_replace_the_default_ones_also_where_no_path_matches()
    {
        await using var app = await TutorialHost.StartAsync("handling_errors.tutorial004");

        await app.Get("/items/foo").Answers(400,
            "Validation errors:\nField: ('path', 'item_id'), Error: Input should be a valid integer, unable to parse string as an integer");
        await app.Get("/items/3").Answers(418, "Nope! I don't like 3.");
        await app.Get("/nowhere").Answers(404, "Not Found");
    }

    [Fact]
    [Trait("Feature", "Validation error with body")]
    public async Task Handler_sees_the_body()
    {
        await using var app = await TutorialHost.StartAsync("handling_errors.tutorial005");

        await app.Post("/items/", """{"title":"towel","size":"XL"}""").Answers(422,
            """{"detail":[{"type":"int_parsing","loc":["body","size"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"XL"}],"body":{"title":"towel","size":"XL"}}""");
        await app.Post("/items/", """{"title":"towel","size":5}""").Answers(200, """{"title":"towel","size":5}""");
    }

    [Fact]
    [Trait("Feature", "Override default handlers")]
    public async Task Handlers_build_on_the_default_ones()
    {
        await using var app = await TutorialHost.StartAsync("handling_errors.tutorial006");

        await app.Get("/items/foo").Answers(422, $$"""{"detail":[{{NoInteger}}]}""");
        await app.Get("/items/3").Answers(418, """{"detail":"Nope! I don't like 3."}""");
        await app.Get("/items/2").Answers(200, """{"item_id":2}""");
    }
}
