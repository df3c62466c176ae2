namespace Lanner.Hosting.Publishing.Tests;

/// <summary>Publishing into a folder again.</summary>
public sealed class OutputFolderTests
{
    [Fact]
    public async Task Files_that_are_no_longer_part_go_and_those_of_the_user_stay()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");
        folder.Write("patch.yaml", "mine");
        var builder = Shop.Builder("publish", "--format", "kubernetes", "--output", folder.Path);
        builder.AddProject("web", BuiltFiles.HostedWebProject);

        Assert.Equal(0, await Shop.PublishAsync(builder));

        var left = folder.Files().Keys;
        Assert.Contains("web/deployment.yaml", left);
        Assert.Contains("patch.yaml", left);
        Assert.DoesNotContain(left, path => path.StartsWith("catalog/", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "catalog")));
    }

    [Fact]
    public async Task A_file_of_the_user_is_not_overwritten()
    {
        using var folder = new PublishedFolder();
        var builder = Shop.Builder("publish", "--format", "kubernetes", "--output", folder.Path);
        Assert.Equal(0, await Shop.PublishAsync(builder));
        Directory.CreateDirectory(Path.Combine(folder.Path, "web"));
        folder.Write("web/deployment.yaml", "mine");

        var next = Shop.Builder("publish", "--format", "kubernetes", "--output", folder.Path);
        next.AddProject("web", BuiltFiles.HostedWebProject);

        Assert.Equal(2, await Shop.PublishAsync(next));
        Assert.Equal("mine", folder.Read("web/deployment.yaml"));
    }

    [Fact]
    public async Task A_folder_of_another_format_is_refused()
    {
        using var folder = await PublishedFolder.OfShopAsync("kubernetes");
        var before = folder.Files();

        Assert.Equal(2, await Shop.PublishAsync(Shop.Model("", "publish", "--format", "compose", "--output", folder.Path)));

        Assert.Equal(before, folder.Files());
    }
}
