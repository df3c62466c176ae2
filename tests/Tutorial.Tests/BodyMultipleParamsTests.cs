namespace Tutorial.Tests;

public sealed class BodyMultipleParamsTests
{
    private const string Item = """{"name":"Foo","price":50.5}""";
    private const string ItemOut = """{"name":"Foo","price":50.5,"description":null,"tax":null}""";
    private const string User = """{"username":"dave"}""";
    private const string UserOut = """{"username":"dave","full_name":null}""";

    [Fact]
    [Trait("Feature", "Several body parameters")]
    public async Task Several_parameters_are_keys_of_one_object()
    {
        await using var app = await TutorialHost.StartAsync("body_multiple_params.tutorial002");

        await app.Put("/items/5", $$"""{"item":{{Item}},"user":{{User}}}""").Answers(200, $$"""{"item_id":5,"item":{{ItemOut}},"user":{{UserOut}}}""");
        await app.Put("/items/5", "[]").Answers(422,
            """{"detail":[{"type":"missing","loc":["body","item"],"msg":"Field required","input":null},{"type":"missing","loc":["body","user"],"msg":"Field required","input":null}]}""");
    }

    [Fact]
    public async Task Single_optional_body_may_be_absent()
    {
        await using var app = await TutorialHost.StartAsync("body_multiple_params.tutorial001");

        await app.Send(HttpMethod.Put, "/items/5?q=bar").Answers(200, """{"item_id":5,"q":"bar"}""");
        await app.Put("/items/5", Item).Answers(200, $$"""{"item_id":5,"item":{{ItemOut}}}""");
        await app.Put("/items/1001", Item).Answers(422,
            """{"detail":[{"type":"less_than_equal","loc":["path","item_id"],"msg":"Input should be less than or equal to 1000","input":"1001","ctx":{"le":1000}}]}""");
    }

    [Fact]
    [Trait("Feature", "Scalar in the body")]
    public async Task Scalar_is_a_key_of_the_body()
    {
        await using var app = await TutorialHost.StartAsync("body_multiple_params.tutorial004");

        await app.Put("/items/5", $$"""{"item":{{Item}},"user":{{User}},"importance":2}""").Answers(200, $$"""{"item_id":5,"item":{{ItemOut}},"user":{{UserOut}},"importance":2}""");
        await app.Put("/items/5", $$"""{"item":{{Item}},"user":{{User}},"importance":0}""").Answers(422,
            """{"detail":[{"type":"greater_than","loc":["body","importance"],"msg":"Input should be greater than 0","input":0,"ctx":{"gt":0}}]}""");
    }

    [Fact]
    [Trait("Feature", "embed")]
    public async Task Embedded_model_stands_under_its_name()
    {
        await using var app = await TutorialHost.StartAsync("body_multiple_params.tutorial005");

        await app.Put("/items/5", $$"""{"item":{{Item}}}""").Answers(200, $$"""{"item_id":5,"item":{{ItemOut}}}""");
        await app.Put("/items/5", Item).Answers(422, """{"detail":[{"type":"missing","loc":["body","item"],"msg":"Field required","input":null}]}""");
    }
}
