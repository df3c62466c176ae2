namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What the files say of the whole system.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string LabelWay = "use lower-case letters, digits and hyphens, at most 40, such as 'shop'.";
    private const string RegistryWay =
        "use a host and a path in lower case, without scheme and final slash, such as 'registry.example.com/shop'.";

    private const string ColourWay = "use Publish:Name, Publish:Registry, Publish:Tag, Publish:Namespace.";

    private readonly PublishedFolder _folder = new();

    [Theory]
    [InlineData($"Publish:Name 'Shop' does not fit: {LabelWay}", "--Publish:Name", "Shop")]
    [InlineData($"Publish:Namespace 'Shop' does not fit: {LabelWay}", "--Publish:Namespace", "Shop")]
    [InlineData("Publish:Tag 'a b' does not fit: use letters, digits, '.', '_' and '-', such as '1.0.0'.", "--Publish:Tag", "a b")]
    [InlineData($"Publish:Registry 'https://r.example.com' does not fit: {RegistryWay}", "--Publish:Registry", "https://r.example.com")]
    [InlineData($"Setting Publish:Colour is not known: {ColourWay}", "--Publish:Colour", "red")]
    public async Task A_wrong_setting_gives_one_line_and_no_files(string line, params string[] settings)
    {
        Assert.Equal(line, await Shop.ErrorAsync(Shop.Builder(_folder, "kubernetes", settings)));
        Assert.False(Directory.Exists(_folder.Path));
    }

    [Fact]
    public async Task A_setting_wins_over_the_app_hosts_code()
    {
        string[] args = ["--operation", "publish", "--step", "publish-kubernetes", "--output-path", _folder.Output];
        var builder = Shop.Builder([.. args, "--Publish:Tag", "2.0.0"]).AddKubernetesManifests(options =>
        {
            (options.Name, options.Namespace) = ("fair", "fair-live");
            (options.Registry, options.Tag) = ("registry.example.com", "1.0.0");
        });
        builder.AddProject("web", BuiltFiles.HostedWebProject);
        _folder.Format = "kubernetes";

        await Shop.PublishAsync(builder);

        Assert.Contains("image: registry.example.com/web:2.0.0\n", _folder.Read("web/deployment.yaml"), StringComparison.Ordinal);
        Assert.Contains("namespace: fair-live\n", _folder.Read("web/deployment.yaml"), StringComparison.Ordinal);
        Assert.Contains("part-of: fair\n", _folder.Read("web/deployment.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_is_the_solutions_when_nobody_gives_one()
    {
        await Shop.PublishAsync(Shop.Builder(_folder, "compose"));

        Assert.Contains("\nname: microservices\n", _folder.Read("compose.yaml"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
