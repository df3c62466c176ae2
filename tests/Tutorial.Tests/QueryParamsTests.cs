namespace Tutorial.Tests;

public sealed class QueryParamsTests
{
    [Fact]
    [Trait("Feature", "Inference")]
    public async Task Scalar_that_is_not_in_the_path_comes_from_the_query()
    {
        await using var app = await TutorialHost.StartAsync("query_params.tutorial001");

        await app.Get("/items/").Answers(200, """[{"item_name":"Foo"},{"item_name":"Bar"},{"item_name":"Baz"}]""");
        await app.Get("/items/?skip=1&limit=1").Answers(200, """[{"item_name":"Bar"}]""");
        Assert.Equal(
            """[{"name":"skip","in":"query","required":false,"schema":{"type":"integer","title":"Skip","default":0}},{"name":"limit","in":"query","required":false,"schema":{"type":"integer","title":"Limit","default":10}}]""",
            await app.DocumentedAsync("paths", "/items/", "get", "parameters"));
    }

    [Fact]
    [Trait("Feature", "Optional (None default)")]
    public async Task Optional_parameter_is_null_when_it_does_not_come()
    {
        await using var app = await TutorialHost.StartAsync("query_params.tutorial002");

        await app.Get("/items/foo").Answers(200, """{"item_id":"foo"}""");
        await app.Get("/items/foo?q=bar").Answers(200, """{"item_id":"foo","q":"bar"}""");
        Assert.Equal(
            """[{"name":"item_id","in":"path","required":true,"schema":{"type":"string","title":"Item Id"}},{"name":"q","in":"query","required":false,"schema":{"anyOf":[{"type":"string"},{"type":"null"}],"title":"Q"}}]""",
            await app.DocumentedAsync("paths", "/items/{item_id}", "get", "parameters"));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("True", true)]
    [InlineData("on", true)]
    [InlineData("YES", true)]
    [InlineData("y", true)]
    [InlineData("0", false)]
    [InlineData("off", false)]
    [InlineData("n", false)]
    [Trait("Feature", "Boolean conversion")]
    public async Task Words_for_true_and_false_are_booleans(string text, bool isShort)
    {
        await using var app = await TutorialHost.StartAsync("query_params.tutorial003");

        await app.Get($"/items/foo?short={text}").Answers(200, isShort
            ? """{"item_id":"foo"}"""
            : """{"item_id":"foo","description":"This is an amazing item that has a long description"}""");
    }

    [Fact]
    [Trait("Feature", "Boolean conversion")]
    public async Task Other_words_are_no_booleans()
    {
        await using var app = await TutorialHost.StartAsync("query_params.tutorial003");

        await app.Get("/items/foo?short=maybe").Answers(422,
            """{"detail":[{"type":"bool_parsing","loc":["query","short"],"msg":"Input should be a valid boolean, unable to interpret input","input":"maybe"}]}""");
    }

    [Fact]
    public async Task Several_parameters_of_path_and_query_stand_together()
    {
        await using var app = await TutorialHost.StartAsync("query_params.tutorial004");

        await app.Get("/users/123/items/foo?q=a&short=1").Answers(200, """{"item_id":"foo","owner_id":123,"q":"a"}""");
    }

    [Fact]
    [Trait("Feature", "Required query parameter")]
    public async Task Parameter_without_default_is_required()
    {
        await using var app = await TutorialHost.StartAsync("query_params.tutorial005");

        await app.Get("/items/foo?needy=very").Answers(200, """{"item_id":"foo","needy":"very"}""");
        await app.Get("/items/foo").Answers(422, """{"detail":[{"type":"missing","loc":["query","needy"],"msg":"Field required","input":null}]}""");
    }

    [Fact]
    public async Task All_wrong_parameters_are_reported_together()
    {
        await using var app = await TutorialHost.StartAsync("query_params.tutorial006");

        await app.Get("/items/foo?needy=very").Answers(200, """{"item_id":"foo","needy":"very","skip":0,"limit":null}""");
        await app.Get("/items/foo?skip=a&limit=b").Answers(422,
            """{"detail":[{"type":"missing","loc":["query","needy"],"msg":"Field required","input":null},{"type":"int_parsing","loc":["query","skip"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"a"},{"type":"int_parsing","loc":["query","limit"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"b"}]}""");
    }
}
