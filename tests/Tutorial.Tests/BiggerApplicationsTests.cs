namespace Tutorial.Tests;

public sealed class BiggerApplicationsTests
{
    private const string NoToken = """{"type":"missing","loc":["query","token"],"msg":"Field required","input":null}""";

    private const string NoHeader = """{"type":"missing","loc":["header","x-token"],"msg":"Field required","input":null}""";

    [Theory]
    [InlineData("/users?token=jessica", """[{"username":"Rick"},{"username":"Morty"}]""")]
    [InlineData("/users/me?token=jessica", """{"username":"fakecurrentuser"}""")]
    [InlineData("/users/foo?token=jessica", """{"username":"foo"}""")]
    [InlineData("/?token=jessica", """{"message":"Hello Bigger Applications!"}""")]
    [Trait("Feature", "APIRouter")]
    public async Task Routers_of_one_application_answer_below_their_prefixes(string path, string answer)
    {
        await using var app = await TutorialHost.StartAsync("bigger_applications.app");

        await app.Get(path.Replace("users?", "users/?", StringComparison.Ordinal)).Answers(200, answer);
    }

    [Fact]
    [Trait("Feature", "Global dependencies")]
    [Trait("Feature", "Errors gathered over all sources")]
    public async Task Errors_of_the_dependencies_around_an_operation_come_together()
    {
        await using var app = await TutorialHost.StartAsync("bigger_applications.app");

        await app.Get("/users/").Answers(422, $$"""{"detail":[{{NoToken}}]}""");
        await app.Get("/items/").Answers(422, $$"""{"detail":[{{NoToken}},{{NoHeader}}]}""");
        await app.Get("/items/?token=monica", ("X-Token", "x")).Answers(400, """{"detail":"No Jessica token provided"}""");
        await app.Post("/admin/?token=jessica", "{}").Answers(422, $$"""{"detail":[{{NoHeader}}]}""");
        await app.Post("/admin/?token=jessica", "{}", ("X-Token", "fake-super-secret-token")).Answers(200, """{"message":"Admin getting schwifty"}""");
    }

    [Fact]
    [Trait("Feature", "Include again with other options")]
    public async Task Tags_answers_and_parameters_of_the_inclusion_are_documented()
    {
        await using var app = await TutorialHost.StartAsync("bigger_applications.app");

        var document = await app.Client.GetStringAsync("/openapi.json", TestContext.Current.CancellationToken);
        Assert.Contains(
            """{"post":{"tags":["admin"],"summary":"Update Admin","operationId":"update_admin_admin__post","parameters":[{"name":"token","in":"query","required":true,"schema":{"type":"string","title":"Token"}},{"name":"x-token","in":"header","required":true,"schema":{"type":"string","title":"X-Token"}}],"responses":{"200":{"description":"Successful Response","content":{"application/json":{"schema":{}}}},"418":{"description":"I'm a teapot"},""",
            document);
    }
}
