using NJsonSchema;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The Compose file against the schema of the Compose Specification.</summary>
public sealed class ComposeSchemaTests
{
    [Fact]
    public async Task The_shops_file_fits_the_schema()
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");

        Assert.Empty(await ErrorsAsync(folder.Read("compose.yaml")));
    }

    [Fact]
    public async Task The_kiosks_file_fits_the_schema()
    {
        using var folder = await Kiosk.PublishAsync("compose");

        Assert.Empty(await ErrorsAsync(folder.Read("compose.yaml")));
    }

    [Theory]
    [InlineData("    read_only: true\n", "    readonly: true\n")]
    [InlineData("condition: service_healthy", "condition: service_well")]
    [InlineData("shm_size: 256m", "shm_size: [256]")]
    public async Task A_file_with_a_mistake_does_not(string right, string wrong)
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");
        var text = folder.Read("compose.yaml");
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.NotEmpty(await ErrorsAsync(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(
            Path.Combine(BuiltFiles.RepositoryRoot, "tests", "Lanner.Hosting.Publishing.Tests", "Schemas", "compose-spec.json")));
        return schema.Validate(ComposeYaml.Read(yaml).GetRawText()).Select(error => error.ToString());
    }
}
