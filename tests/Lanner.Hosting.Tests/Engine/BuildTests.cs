using System.Text.RegularExpressions;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Projects that are not built, or do not build.</summary>
public sealed class BuildTests
{
    private const string ProjectFile = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_does_not_compile_ends_dotnet_run_with_its_error_once()
    {
        using var folder = new TemporaryFolder();
        folder.With("Broken/Broken.csproj", ProjectFile)
            .With("Broken/Program.cs", "System.Console.WriteLine(1)")
            .With("AppHost/Program.cs", "var builder = DistributedApplication.CreateBuilder(args); builder.AddProject<Projects.Broken>(\"broken\"); builder.Build().Run();")
            .With("AppHost/AppHost.csproj", $"""
                <Project>
                  <Import Project="{BuiltFiles.AppHostBuild}/AppHost.props" />
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Broken/Broken.csproj" /></ItemGroup>
                  <Import Project="{BuiltFiles.AppHostBuild}/AppHost.targets" />
                </Project>
                """);

        // Servers that the build would leave behind hold its pipes open.
        var quiet = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false", ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
        string[] command = [ProgramPath.DotNet(), "run", "-c", BuiltFiles.Configuration, "--project", Path.Combine(folder.Path, "AppHost")];
        var run = await CommandResult.RunAsync(command, TimeSpan.FromMinutes(5), Cancelled, quiet);

        Assert.True(run.ExitCode > 0, $"{run.ExitCode}: {run.Output}{run.Error}");
        Assert.Single(Regex.Matches(run.Output + run.Error, @"Broken/Program\.cs\(1,28\): error CS1002: ; expected"));
    }

    [LinuxFact]
    public async Task A_rebuild_that_fails_names_error_and_way_out_and_one_that_works_starts_what_was_written()
    {
        await using var application = new HostedApplication();
        var project = Path.Combine(application.Folder, "Changing.csproj");
        await File.WriteAllTextAsync(project, ProjectFile, Cancelled);
        await WriteAsync("System.Console.WriteLine(\"the first\"); System.Threading.Thread.Sleep(-1);");
        application.Builder.AddProject("one", project);
        application.Builder.AddProject("two", project).WithExplicitStart();
        var app = await application.StartAsync();
        await application.SaysAsync("one", "the first");

        await WriteAsync("System.Console.WriteLine(1) System.Threading.Thread.Sleep(-1);");
        var result = await app.ResourceCommands.ExecuteCommandAsync("one", KnownResourceCommands.RebuildCommand, Cancelled);
        Assert.Matches(@"^the project does not build: \S+Program\.cs\(1,\d+\): error CS1002: ; expected\. Mend that, then start it again, or see all errors with: dotnet build ", result.ErrorMessage);
        Assert.Equal(result.ErrorMessage, await application.FailureAsync("one"));
        Assert.Equal(KnownResourceStates.NotStarted, app.ResourceNotifications.Parts("two")[0].Snapshot.State!.Text);

        await WriteAsync("System.Console.WriteLine(\"the second\"); System.Threading.Thread.Sleep(-1);");
        await application.CommandAsync("one", KnownResourceCommands.RebuildCommand);
        await application.SaysAsync("one", "the second");

        Task WriteAsync(string program) => File.WriteAllTextAsync(Path.Combine(application.Folder, "Program.cs"), program, Cancelled);
    }

    [LinuxFact]
    public async Task A_project_that_does_not_build_shows_its_first_error_and_starts_once_it_is_mended()
    {
        await using var application = new HostedApplication();
        var project = Path.Combine(application.Folder, "Fresh.csproj");
        await File.WriteAllTextAsync(project, ProjectFile, Cancelled);
        await WriteAsync("System.Console.WriteLine(1) System.Console.WriteLine(2)");
        application.Builder.AddProject("fresh", project);
        await application.StartAsync();

        var failure = await application.FailureAsync("fresh");
        Assert.Matches(@"^the project does not build: \S+Program\.cs\(1,\d+\): error CS1002: ; expected\. Mend that, then start it again", failure);
        Assert.Contains($"dotnet build {project} -c ", failure);

        await WriteAsync("System.Console.WriteLine(\"the first\"); System.Threading.Thread.Sleep(-1);");
        await application.CommandAsync("fresh", KnownResourceCommands.StartCommand);
        await application.SaysAsync("fresh", "the first");

        await WriteAsync("System.Console.WriteLine(\"the second\"); System.Threading.Thread.Sleep(-1);");
        var configuration = failure[(failure.LastIndexOf(' ') + 1)..];
        var build = await CommandResult.RunAsync([ProgramPath.DotNet(), "build", project, "-c", configuration, "-nodeReuse:false", "-p:UseSharedCompilation=false"], TimeSpan.FromMinutes(2), Cancelled);
        Assert.True(build.ExitCode == 0, build.Output);
        await application.CommandAsync("fresh", KnownResourceCommands.RestartCommand);
        await application.SaysAsync("fresh", "the second");

        Task WriteAsync(string program) => File.WriteAllTextAsync(Path.Combine(application.Folder, "Program.cs"), program, Cancelled);
    }
}
