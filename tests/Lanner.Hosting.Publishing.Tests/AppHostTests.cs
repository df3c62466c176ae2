namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The repository's own system by the command of its app host: a process, its exit code, its lines.</summary>
public sealed class AppHostTests : IDisposable
{
    private readonly PublishedFolder _folder = new();

    [Fact]
    public async Task One_command_writes_both_formats_and_the_system_needs_nothing_but_a_password()
    {
        var result = (await RunAsync("publish")).Succeeded();

        foreach (var (format, file) in new[] { ("compose", "compose.yaml"), ("kubernetes", "kustomization.yaml") })
        {
            Assert.True(File.Exists(Path.Combine(_folder.Output, format, file)));
            Assert.Contains($"files to {Path.Combine(_folder.Output, format)}. README.md", result.Output, StringComparison.Ordinal);
        }

        Assert.Contains("Mind: 'pgweb' is not published", result.Output, StringComparison.Ordinal);
        Assert.Equal(["POSTGRES_PASSWORD="], _folder.Read(".env").Split('\n').Where(line => line.EndsWith('=') && !line.StartsWith('#')));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_the_exit_code_tells()
    {
        var result = await RunAsync("publish-compose", "--Publish:Tag", "a b");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("Publish:Tag 'a b' does not fit", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Command> RunAsync(string step, params string[] settings) => Command.RunAsync(
        _folder.Output,
        TimeSpan.FromMinutes(2),
        "dotnet",
        [BuiltFiles.AppHost, "--operation", "publish", "--step", step, "--output-path", _folder.Output, .. settings]);
}
