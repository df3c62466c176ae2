namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The command as a user calls it: a process, its exit code, its lines.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--format 'helm' is not known: use compose or kubernetes.", "--format", "helm")]
    [InlineData("Option '--format' is required. See publish --help.")]
    [InlineData("Unrecognized command or argument '--colour'. See publish --help.", "--format", "compose", "--colour")]
    [InlineData("--namespace is for --format kubernetes: leave it out.", "--format", "compose", "--namespace", "shop")]
    [InlineData("--namespace 'Shop' does not fit: use lower-case letters, digits and hyphens, at most 40, such as 'shop'.", "--format", "kubernetes", "--namespace", "Shop")]
    [InlineData("--tag 'a b' does not fit: use letters, digits, '.', '_' and '-', such as '1.0.0'.", "--format", "compose", "--tag", "a b")]
    [InlineData("--registry 'https://r.example.com' does not fit: use a host and a path in lower case, without scheme and final slash, such as 'registry.example.com/shop'.", "--format", "compose", "--registry", "https://r.example.com")]
    public async Task A_wrong_argument_gives_one_line_and_exit_code_2(string line, params string[] options)
    {
        var result = await RunAsync(BuiltFiles.SmallHost, options);

        Assert.Equal((2, line), (result.ExitCode, result.Output.Trim()));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "deploy")));
    }

    [Fact]
    public async Task A_folder_with_files_of_others_is_refused_and_left_alone()
    {
        _folder.With("deploy/notes.txt", "mine");

        var result = await RunAsync(BuiltFiles.SmallHost, "--format", "compose");

        Assert.Equal((2, $"--output {Path.Combine(_folder.Path, "deploy")} holds 'notes.txt', which publish did not write: name an empty or new folder."), (result.ExitCode, result.Output.Trim()));
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "deploy")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_refused()
    {
        _folder.With("deploy", "");

        var result = await RunAsync(BuiltFiles.SmallHost, "--format", "compose");

        Assert.Equal((2, $"--output {Path.Combine(_folder.Path, "deploy")} is a file: name a folder."), (result.ExitCode, result.Output.Trim()));
    }

    [LinuxFact]
    public async Task A_folder_that_cannot_be_written_to_is_named()
    {
        var result = await RunAsync(BuiltFiles.SmallHost, "--format", "compose", "--output", "/proc/deploy");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("--output /proc/deploy cannot be written to: ", Assert.Single(result.Output.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_options()
    {
        var result = (await RunAsync(BuiltFiles.SmallHost, "--help")).Succeeded();

        foreach (var option in new[] { "--format", "--output", "--name", "--registry", "--tag", "--namespace", "--build-images" })
            Assert.Contains(option, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--operation", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_from_the_local_run_is_said()
    {
        var result = (await RunAsync(BuiltFiles.SmallHost, "--format", "compose")).Succeeded();

        Assert.Contains("'back' is not built on Lanner.Data, so there is no migration step for it", result.Output, StringComparison.Ordinal);
        Assert.Contains("'front' does not get FROM_PROFILE: launch profiles are for development", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_of_Aspires_own_tool_is_read()
    {
        var line = new[] { BuiltFiles.SmallHost, "--operation", "publish", "--step", "publish", "--publisher", "kubernetes", "--output-path", "here" };
        (await Command.RunAsync(_folder.Path, TimeSpan.FromMinutes(2), "dotnet", line)).Succeeded();

        Assert.True(File.Exists(Path.Combine(_folder.Path, "here", "kustomization.yaml")));
    }

    [Theory]
    [InlineData("compose", "compose.yaml")]
    [InlineData("kubernetes", "kustomization.yaml")]
    public async Task The_repositorys_own_system_is_published(string format, string file)
    {
        var result = (await RunAsync(BuiltFiles.AppHost, "--format", format)).Succeeded();

        var deploy = Path.Combine(_folder.Path, "deploy");
        Assert.Contains($"{Path.Combine(deploy, "README.md")} says how to deploy them.", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(deploy, file)));
    }

    [Fact]
    public async Task The_repositorys_own_system_needs_nothing_but_a_password()
    {
        (await RunAsync(BuiltFiles.AppHost, "--format", "compose")).Succeeded();

        var set = File.ReadLines(Path.Combine(_folder.Path, "deploy", ".env")).Where(line => line.EndsWith('=') && !line.StartsWith('#'));
        Assert.Equal(["POSTGRES_PASSWORD="], set);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Command> RunAsync(string appHost, params string[] options) =>
        Command.RunAsync(_folder.Path, TimeSpan.FromMinutes(2), "dotnet", [appHost, "publish", .. options]);
}
