using System.Runtime.CompilerServices;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>
/// What is written for the shop, to be read in reviews. With LANNER_REGENERATE_BASELINES=1 the files are written again, and the tests fail so that
/// the switch is not left on.
/// </summary>
public sealed class BaselineTests
{
    [Fact]
    public async Task Compose()
    {
        using var folder = await PublishedFolder.OfShopAsync("compose");
        Compare("compose", folder.Files());
    }

    [Fact]
    public async Task Kubernetes()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes", "--Publish:Registry", "registry.example.com/team", "--Publish:Tag", "1.2.0", "--Publish:Namespace", "shop-live");
        Compare("kubernetes", folder.Files());
    }

    [Theory]
    [InlineData("compose")]
    [InlineData("kubernetes")]
    public async Task Of_containers(string format)
    {
        using var folder = await Kiosk.PublishAsync(format, "--Publish:Registry", "registry.example.com/kiosk", "--Publish:Tag", "1.2.0");

        // The READMEs' paths start at the solution, and these files are elsewhere on each machine.
        var files = Path.GetRelativePath(BuiltFiles.RepositoryRoot, Path.Combine(folder.Output, "kiosk")).Replace('\\', '/');
        Compare($"kiosk-{format}", folder.Files().ToDictionary(file => file.Key, file => file.Value.Replace(files, "kiosk", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("compose")]
    [InlineData("kubernetes")]
    public async Task The_same_model_gives_the_same_bytes(string format)
    {
        using var first = await PublishedFolder.OfShopAsync(format);
        using var second = await PublishedFolder.OfShopAsync(format);

        Assert.Equal(first.Files(), second.Files());
    }

    private static void Compare(string name, IReadOnlyDictionary<string, string> files, [CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "Baselines", name);
        if (Environment.GetEnvironmentVariable("LANNER_REGENERATE_BASELINES") == "1")
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            foreach (var (path, text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, Stored(path)))!);
                File.WriteAllText(Path.Combine(folder, Stored(path)), text);
            }

            Assert.Fail($"Baselines/{name} was written. Unset LANNER_REGENERATE_BASELINES and read what changed.");
        }

        var stored = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        Assert.Equal(files.Keys.Select(Stored).Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Path.Combine(folder, Stored(file.Key))).ReplaceLineEndings("\n"), file.Value));
    }

    /// <summary>Names with a dot in front mean something to git.</summary>
    private static string Stored(string path) => path.StartsWith('.') ? "dot" + path : path;
}
