namespace Tutorial.Tests;

public sealed class BodyFieldsTests
{
    [Fact]
    [Trait("Feature", "Field constraints")]
    public async Task Constraints_of_members_are_checked()
    {
        await using var app = await TutorialHost.StartAsync("body_fields.tutorial001");

        await app.Put("/items/5", """{"item":{"name":"Foo","price":3}}""").Answers(200, """{"item_id":5,"item":{"name":"Foo","price":3.0,"description":null,"tax":null}}""");
        await app.Put("/items/5", """{"item":{"name":"Foo","price":-3}}""").Answers(422,
            """{"detail":[{"type":"greater_than","loc":["body","item","price"],"msg":"Input should be greater than 0","input":-3,"ctx":{"gt":0.0}}]}""");
        await app.Put("/items/5", $$$"""{"item":{"name":"Foo","price":1,"description":"{{{new string('x', 301)}}}"}}""").Answers(422,
            $$$"""{"detail":[{"type":"string_too_long","loc":["body","item","description"],"msg":"String should have at most 300 characters","input":"{{{new string('x', 301)}}}","ctx":{"max_length":300}}]}""");
    }
}
