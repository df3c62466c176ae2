using System.Text.Json;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The command that builds an image, as the SDK understands it. The base image itself comes from a registry, so nothing is built here.</summary>
public sealed class ImageTests
{
    [Fact]
    public async Task The_SDK_takes_a_base_without_root_and_names_the_image_as_the_manifests_do()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes", "--Publish:Registry", "registry.example.com/team", "--Publish:Tag", "1.2.0");
        var line = folder.Read("README.md").Split('\n').Single(line => line.StartsWith("dotnet publish src/Services/Catalog/Catalog.csproj ", StringComparison.Ordinal));
        string[] options = [.. line.Split(' ').Where(word => word.StartsWith("-p:", StringComparison.Ordinal)), "-p:Configuration=Release"];
        Assert.Contains(" -t:PublishContainer ", line, StringComparison.Ordinal);

        var result = (await Command.RunAsync(
            BuiltFiles.RepositoryRoot,
            TimeSpan.FromMinutes(3),
            "dotnet",
            ["msbuild", "src/Services/Catalog/Catalog.csproj", "-t:ComputeContainerConfig", .. options,
                "-getProperty:ContainerBaseImage,ContainerRepository,ContainerRegistry", "-getItem:ContainerImageTags,ContainerAppCommand"])).Succeeded();

        using var document = JsonDocument.Parse(result.Output);
        var properties = document.RootElement.GetProperty("Properties");
        var tag = Assert.Single(Items("ContainerImageTags"));
        Assert.EndsWith("/dotnet/aspnet:10.0-noble-chiseled", properties.GetProperty("ContainerBaseImage").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            $"image: {properties.GetProperty("ContainerRegistry").GetString()}/{properties.GetProperty("ContainerRepository").GetString()}:{tag}\n",
            folder.Read("catalog/deployment.yaml"),
            StringComparison.Ordinal);

        // What Compose's health check counts on.
        Assert.Equal(["dotnet", "/app/Catalog.dll"], Items("ContainerAppCommand"));

        IEnumerable<string?> Items(string name) =>
            [.. document.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray().Select(item => item.GetProperty("Identity").GetString())];
    }
}
