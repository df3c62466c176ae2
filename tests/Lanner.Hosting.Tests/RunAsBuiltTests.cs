namespace Lanner.Hosting.Tests;

public sealed class RunAsBuiltTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_starts_as_the_program_that_was_built()
    {
        var program = Assert.Single(await ProgramsAsync());

        Assert.EndsWith("/HostedWeb", program.Command, StringComparison.Ordinal);
        Assert.True(File.Exists(program.Command));
        Assert.EndsWith("/tests/Apps/HostedWeb", program.WorkingDirectory, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--DEBUG_SESSION_PORT=localhost:12345")]
    [InlineData("--DOTNET_WATCH=1")]
    [InlineData("--AppHost:DefaultLaunch=true")]
    public async Task A_debugger_or_watcher_launches_it_itself(string setting) => Assert.Empty(await ProgramsAsync(setting));

    private async Task<List<ExecutableAnnotation>> ProgramsAsync(params string[] settings)
    {
        var model = await AppHostModel.PrepareAsync(AppHostModel.Builder(_folder, ["--LANNER_DATABASE=sqlite", .. settings]));
        return [.. model.Resources.Single(resource => resource.Name == "web").Annotations.OfType<ExecutableAnnotation>()];
    }
}
