namespace Lanner.Hosting.Publishing.Tests;

/// <summary>What becomes of files that are there already.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task Files_that_are_no_longer_part_go_and_those_of_the_user_stay()
    {
        await Shop.PublishAsync(Shop.Model(_folder, "kubernetes"));
        _folder.Write("patch.yaml", "mine");
        var builder = Shop.Builder(_folder, "kubernetes");
        builder.AddProject("web", BuiltFiles.HostedWebProject);

        await Shop.PublishAsync(builder);

        var left = _folder.Files().Keys;
        Assert.Contains("web/deployment.yaml", left);
        Assert.Contains("patch.yaml", left);
        Assert.DoesNotContain(left, path => path.StartsWith("catalog/", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "catalog")));
    }

    [Fact]
    public async Task A_file_of_the_user_is_not_overwritten()
    {
        await Shop.PublishAsync(Shop.Builder(_folder, "kubernetes"));
        _folder.Write("web/deployment.yaml", "mine");
        var next = Shop.Builder(_folder, "kubernetes");
        next.AddProject("web", BuiltFiles.HostedWebProject);

        var error = await Shop.ErrorAsync(next);
        Assert.Equal($"{_folder.Path} holds 'web/deployment.yaml', which publish did not write: move it away.", error);
        Assert.Equal("mine", _folder.Read("web/deployment.yaml"));
    }

    [Fact]
    public async Task A_folder_with_files_of_others_is_refused_and_left_alone()
    {
        _folder.Write("notes.txt", "mine");

        Assert.Equal(
            $"{_folder.Path} holds 'notes.txt', which publish did not write: " +
            "name an empty or new output folder.", await Shop.ErrorAsync(Shop.Builder(_folder, "compose")));
        Assert.Equal(["notes.txt"], _folder.Files().Keys);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_refused()
    {
        _folder.WriteBeside("compose", "");

        var error = await Shop.ErrorAsync(Shop.Builder(_folder, "compose"));
        Assert.Equal($"{_folder.Path} is a file: move it away, or name another output folder.", error);
    }

    [LinuxFact]
    public async Task A_folder_that_cannot_be_written_to_is_named()
    {
        string[] args = ["--operation", "publish", "--step", "publish-compose", "--output-path", "/proc/deploy"];
        var builder = Shop.Builder(args).AddComposeFiles();

        Assert.StartsWith("/proc/deploy/compose cannot be written to: ", await Shop.ErrorAsync(builder), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
