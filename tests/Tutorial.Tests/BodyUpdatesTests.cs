namespace Tutorial.Tests;

public sealed class BodyUpdatesTests
{
    [Fact]
    public async Task Put_replaces_what_did_not_come_by_defaults()
    {
        await using var app = await TutorialHost.StartAsync("body_updates.tutorial001");

        await app.Get("/items/bar").Answers(200, """{"name":"Bar","description":"The bartenders","price":62.0,"tax":20.2,"tags":[]}""");
        await app.Put("/items/bar", """{"name":"Barz","price":3,"description":null}""").Answers(200, """{"name":"Barz","description":null,"price":3.0,"tax":10.5,"tags":[]}""");
        await app.Get("/items/bar").Answers(200, """{"name":"Barz","description":null,"price":3.0,"tax":10.5,"tags":[]}""");
    }

    [Fact]
    [Trait("Feature", "Partial update: exclude_unset")]
    public async Task Patch_leaves_what_did_not_come()
    {
        await using var app = await TutorialHost.StartAsync("body_updates.tutorial002");

        await app.Patch("/items/bar", """{"name":"Barz","price":3,"description":null}""").Answers(200, """{"name":"Barz","description":null,"price":3.0,"tax":20.2,"tags":[]}""");
        await app.Get("/items/bar").Answers(200, """{"name":"Barz","description":null,"price":3.0,"tax":20.2,"tags":[]}""");
    }
}
