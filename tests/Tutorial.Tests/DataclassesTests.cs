namespace Tutorial.Tests;

public sealed class DataclassesTests
{
    [Fact]
    [Trait("Feature", "Dataclasses and TypedDict as models")]
    public async Task Plain_classes_are_models()
    {
        await using var item = await TutorialHost.StartAsync("dataclasses_.tutorial001");
        await using var next = await TutorialHost.StartAsync("dataclasses_.tutorial002");
        await using var authors = await TutorialHost.StartAsync("dataclasses_.tutorial003");

        await item.Post("/items/", """{"name":"Foo","price":3}""").Answers(200, """{"name":"Foo","price":3.0,"description":null,"tax":null}""");
        await next.Get("/items/next").Answers(200, """{"name":"Island In The Moon","price":12.99,"tags":["breater"],"description":"A place to be playin' and havin' fun","tax":null}""");
        await authors.Post("/authors/foo/items/", """[{"name":"Bar"}]""").Answers(200, """{"name":"foo","items":[{"name":"Bar","description":null}]}""");
    }
}
