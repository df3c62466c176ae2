namespace Tutorial.Tests;

/// <summary>What holds for the documents of all apps.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task Every_document_is_valid_by_the_official_schema_and_clean_by_a_linter()
    {
        using var folder = new TemporaryFolder();
        await NodeTools.InstallAsync(folder);
        var documents = Directory.CreateDirectory(Path.Combine(folder.Path, "documents")).FullName;
        var count = await TutorialDocuments.WriteAsync(documents);

        Assert.True(count > 30, $"Only {count} documents were found.");
        Assert.Equal(new Command(0, ""), await NodeTools.RunAsync(folder.Path, "node", "validate.mjs", documents));
        var (exitCode, findings) = await NodeTools.RunAsync(
            folder.Path, "node", ["node_modules/@redocly/cli/bin/cli.js", "lint", "--config=redocly.yaml", "--format=json", .. Directory.GetFiles(documents)]);
        Assert.True(exitCode == 0, findings);
    }

    [Theory]
    [Trait("Feature", "Document caching")]
    [InlineData("path_operation_configuration.tutorial002")]
    [InlineData("openapi_callbacks.tutorial001")]
    [InlineData("openapi_webhooks.tutorial001")]
    [InlineData("extending_openapi.tutorial001")]
    [InlineData("generate_clients.tutorial003")]
    public async Task Twenty_builds_give_the_same_bytes(string app)
    {
        var first = await TutorialDocuments.ReadAsync(app);
        Assert.NotNull(first);
        for (var build = 1; build < 20; build++) Assert.Equal(first, await TutorialDocuments.ReadAsync(app));
    }
}
