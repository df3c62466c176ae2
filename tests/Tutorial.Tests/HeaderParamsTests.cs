namespace Tutorial.Tests;

public sealed class HeaderParamsTests
{
    [Fact]
    [Trait("Feature", "Header parameter")]
    public async Task Words_of_the_name_are_parted_by_hyphens_and_case_does_not_count()
    {
        await using var app = await TutorialHost.StartAsync("header_params.tutorial001");

        await app.Get("/items/", ("USER-AGENT", "me")).Answers(200, """{"User-Agent":"me"}""");
        await app.Get("/items/").Answers(200, """{"User-Agent":null}""");
        Assert.Equal(
            """[{"name":"user-agent","in":"header","required":false,"schema":{"anyOf":[{"type":"string"},{"type":"null"}],"title":"User-Agent"}}]""",
            await app.DocumentedAsync("paths", "/items/", "get", "parameters"));
    }

    [Fact]
    [Trait("Feature", "convert_underscores")]
    public async Task Name_with_underscores_may_be_kept()
    {
        await using var app = await TutorialHost.StartAsync("header_params.tutorial002");

        await app.Get("/items/", ("strange_header", "a")).Answers(200, """{"strange_header":"a"}""");
        await app.Get("/items/", ("strange-header", "a")).Answers(200, """{"strange_header":null}""");
    }

    [Fact]
    [Trait("Feature", "convert_underscores")]
    public async Task Header_with_underscores_is_not_taken_for_the_one_with_hyphens()
    {
        await using var app = await TutorialHost.StartAsync("header_params.tutorial001");

        await app.Get("/items/", ("user_agent", "a")).Answers(200, """{"User-Agent":null}""");
    }

    [Fact]
    [Trait("Feature", "Duplicate headers")]
    public async Task List_takes_every_line_and_parts_none()
    {
        await using var app = await TutorialHost.StartAsync("header_params.tutorial003");

        await app.Get("/items/", ("x-token", "foo,bar"), ("x-token", "baz")).Answers(200, """{"X-Token values":["foo,bar","baz"]}""");
        await app.Get("/items/").Answers(200, """{"X-Token values":null}""");
    }
}
