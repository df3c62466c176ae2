namespace Tutorial.Tests;

public sealed class QueryParamModelsTests
{
    [Theory]
    [InlineData("001")]
    [InlineData("002")]
    [Trait("Feature", "Query parameter model")]
    public async Task Members_of_the_model_are_parameters(string number)
    {
        await using var app = await TutorialHost.StartAsync("query_param_models.tutorial" + number);

        await app.Get("/items/").Answers(200, """{"limit":100,"offset":0,"order_by":"created_at","tags":[]}""");
        await app.Get("/items/?limit=10&offset=5&order_by=updated_at&tags=tag1&tags=tag2").Answers(200, """{"limit":10,"offset":5,"order_by":"updated_at","tags":["tag1","tag2"]}""");
        Assert.Equal(
            """[{"name":"limit","in":"query","required":false,"schema":{"type":"integer","maximum":100,"exclusiveMinimum":0,"title":"Limit","default":100}},{"name":"offset","in":"query","required":false,"schema":{"type":"integer","minimum":0,"title":"Offset","default":0}},{"name":"order_by","in":"query","required":false,"schema":{"type":"string","enum":["created_at","updated_at"],"title":"Order By","default":"created_at"}},{"name":"tags","in":"query","required":false,"schema":{"items":{"type":"string"},"type":"array","title":"Tags","default":[]}}]""",
            await app.DocumentedAsync("paths", "/items/", "get", "parameters"));
    }

    [Fact]
    [Trait("Feature", "Literal values")]
    public async Task Values_outside_bounds_and_lists_are_reported()
    {
        await using var app = await TutorialHost.StartAsync("query_param_models.tutorial001");

        await app.Get("/items/?limit=150&offset=-1&order_by=invalid").Answers(422,
            """{"detail":[{"type":"less_than_equal","loc":["query","limit"],"msg":"Input should be less than or equal to 100","input":"150","ctx":{"le":100}},{"type":"greater_than_equal","loc":["query","offset"],"msg":"Input should be greater than or equal to 0","input":"-1","ctx":{"ge":0}},{"type":"literal_error","loc":["query","order_by"],"msg":"Input should be 'created_at' or 'updated_at'","input":"invalid","ctx":{"expected":"'created_at' or 'updated_at'"}}]}""");
    }

    [Fact]
    [Trait("Feature", "Query parameter model")]
    public async Task Unknown_parameter_is_refused_where_the_model_forbids_it()
    {
        await using var app = await TutorialHost.StartAsync("query_param_models.tutorial002");

        await app.Get("/items/?tool=plumbus").Answers(422,
            """{"detail":[{"type":"extra_forbidden","loc":["query","tool"],"msg":"Extra inputs are not permitted","input":"plumbus"}]}""");
    }
}
