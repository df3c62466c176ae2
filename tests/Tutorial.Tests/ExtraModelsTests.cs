namespace Tutorial.Tests;

public sealed class ExtraModelsTests
{
    [Theory]
    [InlineData("extra_models.tutorial001")]
    [InlineData("extra_models.tutorial002")]
    [Trait("Feature", "Several models for one entity")]
    public async Task Answer_has_no_member_of_another_model(string id)
    {
        await using var app = await TutorialHost.StartAsync(id);

        await app.Post("/user/", """{"username":"johndoe","password":"secret","email":"johndoe@example.com","full_name":"John Doe"}""").Answers(200,
            """{"username":"johndoe","email":"johndoe@example.com","full_name":"John Doe"}""");
        await app.Post("/user/", """{"username":"johndoe","password":"secret","email":"johndoe"}""").Answers(422,
            """{"detail":[{"type":"value_error","loc":["body","email"],"msg":"value is not a valid email address: An email address must have an @-sign.","input":"johndoe","ctx":{"reason":"An email address must have an @-sign."}}]}""");
    }

    [Fact]
    [Trait("Feature", "Union bodies")]
    public async Task Answer_is_one_of_several_models()
    {
        await using var app = await TutorialHost.StartAsync("extra_models.tutorial003");

        await app.Get("/items/item1").Answers(200, """{"description":"All my friends drive a low rider","type":"car"}""");
        await app.Get("/items/item2").Answers(200, """{"description":"Music is my aeroplane, it's my aeroplane","type":"plane","size":5}""");
    }

    [Fact]
    public async Task Answers_may_be_lists_and_dictionaries()
    {
        await using var list = await TutorialHost.StartAsync("extra_models.tutorial004");
        await using var dictionary = await TutorialHost.StartAsync("extra_models.tutorial005");

        await list.Get("/items/").Answers(200, """[{"name":"Foo","description":"There comes my hero"},{"name":"Red","description":"It's my aeroplane"}]""");
        await dictionary.Get("/keyword-weights/").Answers(200, """{"foo":2.3,"bar":3.4}""");
    }
}
