namespace Tutorial.Tests;

public sealed class DependenciesTests
{
    [Theory]
    [InlineData("dependencies.tutorial001")]
    [InlineData("dependencies.tutorial001_02")]
    [Trait("Feature", "Function dependency")]
    [Trait("Feature", "Generic and annotated dependencies")]
    public async Task Function_gives_one_set_of_parameters_to_several_operations(string id)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Get("/items/").Answers(200, """{"q":null,"skip":0,"limit":100}""");
        await app.Get("/users/?q=foo&skip=5&limit=30").Answers(200, """{"q":"foo","skip":5,"limit":30}""");
    }

    [Theory]
    [InlineData("/items", """{"items":[{"item_name":"Foo"},{"item_name":"Bar"},{"item_name":"Baz"}]}""")]
    [InlineData("/items?q=foo&skip=1&limit=1", """{"q":"foo","items":[{"item_name":"Bar"}]}""")]
    [Trait("Feature", "Class dependency")]
    public async Task Class_is_made_of_query_parameters(string path, string answer)
    {
        await using var app = await TutorialHost.StartAsync("dependencies.tutorial002");

        await app.Get(path.Replace("items", "items/", StringComparison.Ordinal)).Answers(200, answer);
    }

    [Theory]
    [InlineData("/items/", null, """{"q_or_cookie":null}""")]
    [InlineData("/items/?q=foo", null, """{"q_or_cookie":"foo"}""")]
    [InlineData("/items/", "last_query=bar", """{"q_or_cookie":"bar"}""")]
    [Trait("Feature", "Sub-dependencies")]
    public async Task Dependency_uses_another_one(string path, string? cookie, string answer)
    {
        await using var app = await TutorialHost.StartAsync("dependencies.tutorial005");

        await app.Get(path, cookie is null ? [] : [("Cookie", cookie)]).Answers(200, answer);
    }

    [Theory]
    [InlineData("dependencies.tutorial006", """[{"item":"Foo"},{"item":"Bar"}]""")]
    [InlineData("dependencies.tutorial012", """[{"item":"Portal Gun"},{"item":"Plumbus"}]""")]
    [Trait("Feature", "Dependencies in the decorator")]
    [Trait("Feature", "Global dependencies")]
    public async Task Requirements_refuse_with_all_their_errors(string id, string answer)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Get("/items/").Answers(422,
            """{"detail":[{"type":"missing","loc":["header","x-token"],"msg":"Field required","input":null},{"type":"missing","loc":["header","x-key"],"msg":"Field required","input":null}]}""");
        await app.Get("/items/", ("X-Token", "invalid"), ("X-Key", "invalid")).Answers(400, """{"detail":"X-Token header invalid"}""");
        await app.Get("/items/", ("X-Token", "fake-super-secret-token"), ("X-Key", "fake-super-secret-key")).Answers(200, answer);
    }

    [Fact]
    [Trait("Feature", "yield and HTTPException")]
    public async Task Dependency_answers_the_exception_of_the_operation()
    {
        await using var app = await TutorialHost.StartAsync("dependencies.tutorial008b");

        await app.Get("/items/plumbus").Answers(400, """{"detail":"Owner error: Rick"}""");
        await app.Get("/items/portal-gun").Answers(200, """{"description":"Gun to create portals","owner":"Rick"}""");
        await app.Get("/items/other").Answers(404, """{"detail":"Item not found"}""");
    }

    [Fact]
    [Trait("Feature", "yield that swallows the exception")]
    public async Task Exception_that_a_dependency_sees_passes_on()
    {
        await using var app = await TutorialHost.StartAsync("dependencies.tutorial008c");

        await app.Get("/items/portal-gun").Answers(500, "Internal Server Error");
        await app.Get("/items/plumbus").Answers(200, "\"plumbus\"");
    }

    [Fact]
    [Trait("Feature", "scope of yield dependencies")]
    public async Task Dependency_ends_before_the_response()
    {
        await using var app = await TutorialHost.StartAsync("dependencies.tutorial008e");

        await app.Get("/users/me").Answers(200, "\"Rick\"");
    }

    [Theory]
    [InlineData("/query-checker/", "false")]
    [InlineData("/query-checker/?q=foobar", "true")]
    [Trait("Feature", "Parametrised dependency")]
    public async Task Instance_has_a_setting_of_its_own(string path, string answer)
    {
        await using var app = await TutorialHost.StartAsync("dependencies.tutorial011");

        await app.Get(path).Answers(200, $$"""{"fixed_content_in_query":{{answer}}}""");
    }

    [Fact]
    [Trait("Feature", "Overrides for tests")]
    public async Task Replacement_reads_its_own_parameters()
    {
        await using var app = await TutorialHost.StartAsync("dependency_testing.tutorial001");

        await app.Get("/items/?q=foo&skip=100&limit=200").Answers(200, """{"message":"Hello Items!","params":{"q":"foo","skip":5,"limit":10}}""");
        await app.Get("/users/").Answers(200, """{"message":"Hello Users!","params":{"q":null,"skip":5,"limit":10}}""");
    }
}
