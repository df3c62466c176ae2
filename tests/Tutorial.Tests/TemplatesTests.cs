namespace Tutorial.Tests;

public sealed class TemplatesTests
{
    [Fact]
    [Trait("Feature", "Templates")]
    public async Task Template_has_the_model_and_addresses_of_operations_and_files()
    {
        using var folder = new TemporaryFolder().With("static/styles.css", "h1 { color: green; }");
        await using var app = await TutorialHost.StartAsync("templates.tutorial001", folder.Path);

        using var answer = await app.Get("/items/foo").Sent();

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("""<link href="http://testserver/static/styles.css" rel="stylesheet">""", html, StringComparison.Ordinal);
        Assert.Contains("""<h1><a href="http://testserver/items/foo">Item ID: foo</a></h1>""", html, StringComparison.Ordinal);
        await app.Get("/static/styles.css").Answers(200, "h1 { color: green; }");
    }

    [Fact]
    [Trait("Feature", "Templates")]
    public async Task Values_are_escaped()
    {
        using var folder = new TemporaryFolder().With("static/styles.css", "");
        await using var app = await TutorialHost.StartAsync("templates.tutorial001", folder.Path);

        using var answer = await app.Get("/items/%3Cb%3E%22").Sent();

        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("""<a href="http://testserver/items/%3Cb%3E%22">Item ID: &lt;b&gt;&quot;</a>""", html, StringComparison.Ordinal);
    }
}
