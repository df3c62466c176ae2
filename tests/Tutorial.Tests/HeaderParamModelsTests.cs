namespace Tutorial.Tests;

public sealed class HeaderParamModelsTests
{
    [Theory]
    [InlineData("001", "save-data", "x-tag")]
    [InlineData("002", "save-data", "x-tag")]
    [InlineData("003", "save_data", "x_tag")]
    [Trait("Feature", "Header model")]
    public async Task Members_of_the_model_are_headers(string number, string saveData, string tag)
    {
        await using var app = await TutorialHost.StartAsync("header_param_models.tutorial" + number);

        await app.Get("/items/", ("host", "testserver"), (saveData, "true"), (tag, "one"), (tag, "two")).Answers(200,
            """{"host":"testserver","save_data":true,"if_modified_since":null,"traceparent":null,"x_tag":["one","two"]}""");
        Assert.Contains($"\"name\":\"{saveData}\",\"in\":\"header\",\"required\":true", await app.DocumentedAsync("paths", "/items/", "get", "parameters"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Header model")]
    public async Task Missing_header_is_told_by_the_name_of_the_member_with_all_that_came()
    {
        await using var app = await TutorialHost.StartAsync("header_param_models.tutorial001");

        await app.Get("/items/", ("host", "testserver")).Answers(422,
            """{"detail":[{"type":"missing","loc":["header","save_data"],"msg":"Field required","input":{"host":"testserver","x_tag":[]}}]}""");
    }

    [Fact]
    [Trait("Feature", "Header model")]
    public async Task Unknown_header_is_refused_where_the_model_forbids_it()
    {
        await using var app = await TutorialHost.StartAsync("header_param_models.tutorial002");

        await app.Get("/items/", ("host", "testserver"), ("save-data", "true"), ("tool", "plumbus")).Answers(422,
            """{"detail":[{"type":"extra_forbidden","loc":["header","tool"],"msg":"Extra inputs are not permitted","input":"plumbus"}]}""");
    }
}
