namespace Tutorial.Tests;

public sealed class PathParamsNumericValidationsTests
{
    [Theory]
    [InlineData("001", "/items/42?item-query=a", 200, """{"item_id":42,"q":"a"}""")]
    [InlineData("004", "/items/0?q=a", 422, """{"detail":[{"type":"greater_than_equal","loc":["path","item_id"],"msg":"Input should be greater than or equal to 1","input":"0","ctx":{"ge":1}}]}""")]
    [InlineData("005", "/items/1001?q=a", 422, """{"detail":[{"type":"less_than_equal","loc":["path","item_id"],"msg":"Input should be less than or equal to 1000","input":"1001","ctx":{"le":1000}}]}""")]
    [InlineData("005", "/items/0?q=a", 422, """{"detail":[{"type":"greater_than","loc":["path","item_id"],"msg":"Input should be greater than 0","input":"0","ctx":{"gt":0}}]}""")]
    [InlineData("006", "/items/0?q=a&size=8.1", 200, """{"item_id":0,"q":"a","size":8.1}""")]
    [InlineData("006", "/items/1?q=a&size=10.5", 422, """{"detail":[{"type":"less_than","loc":["query","size"],"msg":"Input should be less than 10.5","input":"10.5","ctx":{"lt":10.5}}]}""")]
    [Trait("Feature", "Path validation metadata")]
    public async Task Numbers_are_checked(string number, string path, int status, string answer)
    {
        await using var app = await TutorialHost.StartAsync("path_params_numeric_validations.tutorial" + number);

        await app.Get(path).Answers(status, answer);
    }

    [Fact]
    [Trait("Feature", "Path validation metadata")]
    public async Task Bounds_and_title_stand_in_the_document()
    {
        await using var app = await TutorialHost.StartAsync("path_params_numeric_validations.tutorial006");

        Assert.Equal(
            """[{"name":"item_id","in":"path","required":true,"schema":{"type":"integer","maximum":1000,"minimum":0,"title":"The ID of the item to get"}},{"name":"q","in":"query","required":true,"schema":{"type":"string","title":"Q"}},{"name":"size","in":"query","required":true,"schema":{"type":"number","exclusiveMaximum":10.5,"exclusiveMinimum":0.0,"title":"Size"}}]""",
            await app.DocumentedAsync("paths", "/items/{item_id}", "get", "parameters"));
    }

    [Theory]
    [InlineData("002")]
    [InlineData("003")]
    [Trait("Feature", "Parameter order is free")]
    public async Task Errors_come_path_first_whatever_is_declared_first(string number)
    {
        await using var app = await TutorialHost.StartAsync("path_params_numeric_validations.tutorial" + number);

        await app.Get("/items/foo").Answers(422,
            """{"detail":[{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"foo"},{"type":"missing","loc":["query","q"],"msg":"Field required","input":null}]}""");
    }
}
