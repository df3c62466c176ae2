namespace Tutorial.Tests;

public sealed class PathParamsTests
{
    [Fact]
    [Trait("Feature", "Untyped path parameter")]
    public async Task Parameter_without_a_type_is_one_decoded_segment()
    {
        await using var app = await TutorialHost.StartAsync("path_params.tutorial001");

        await app.Get("/items/a%20b%C3%A4").Answers(200, """{"item_id":"a bä"}""");
        Assert.Equal("""[{"name":"item_id","in":"path","required":true,"schema":{"title":"Item Id"}}]""", await app.DocumentedAsync("paths", "/items/{item_id}", "get", "parameters"));
    }

    [Theory]
    [InlineData("42", 200, """{"item_id":42}""")]
    [InlineData("foo", 422, """{"detail":[{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"foo"}]}""")]
    [InlineData("4.2", 422, """{"detail":[{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"4.2"}]}""")]
    [Trait("Feature", "Typed with coercion")]
    public async Task Parameter_is_converted_to_its_type(string item, int status, string answer)
    {
        await using var app = await TutorialHost.StartAsync("path_params.tutorial002");

        await app.Get("/items/" + item).Answers(status, answer);
    }

    [Theory]
    [InlineData("003", "/users/me", """{"user_id":"the current user"}""")]
    [InlineData("003", "/users/alice", """{"user_id":"alice"}""")]
    [InlineData("003b", "/users", """["Rick","Morty"]""")]
    public async Task First_operation_that_matches_answers(string number, string path, string answer)
    {
        await using var app = await TutorialHost.StartAsync("path_params.tutorial" + number);

        await app.Get(path).Answers(200, answer);
    }

    [Theory]
    [InlineData("/files/srv/johndoe/myfile.txt", """{"file_path":"srv/johndoe/myfile.txt"}""")]
    [InlineData("/files//srv/johndoe/myfile.txt", """{"file_path":"/srv/johndoe/myfile.txt"}""")]
    [Trait("Feature", "Path containing slashes")]
    public async Task Placeholder_for_the_rest_takes_slashes(string path, string answer)
    {
        await using var app = await TutorialHost.StartAsync("path_params.tutorial004");

        await app.Get(path).Answers(200, answer);
        Assert.StartsWith("{\"/files/{file_path}\":", await app.DocumentedAsync("paths"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "Enum path parameter")]
    public async Task Enum_takes_its_names_only()
    {
        await using var app = await TutorialHost.StartAsync("path_params.tutorial005");

        await app.Get("/models/alexnet").Answers(200, """{"model_name":"alexnet","message":"Deep Learning FTW!"}""");
        await app.Get("/models/resnet").Answers(200, """{"model_name":"resnet","message":"Have some residuals"}""");
        await app.Get("/models/foo").Answers(422,
            """{"detail":[{"type":"enum","loc":["path","model_name"],"msg":"Input should be 'alexnet', 'resnet' or 'lenet'","input":"foo","ctx":{"expected":"'alexnet', 'resnet' or 'lenet'"}}]}""");
        Assert.Equal("""{"type":"string","enum":["alexnet","resnet","lenet"],"title":"ModelName"}""", await app.DocumentedAsync("components", "schemas", "ModelName"));
    }
}
