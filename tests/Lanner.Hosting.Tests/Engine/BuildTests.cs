using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Tests.Engine;

/// <summary>Projects that are not built, or do not build.</summary>
public sealed class BuildTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [LinuxFact]
    public async Task A_project_that_does_not_build_shows_its_first_error_and_starts_once_it_is_mended()
    {
        await using var application = new HostedApplication();
        var project = Path.Combine(application.Folder, "Fresh.csproj");
        await File.WriteAllTextAsync(project, """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""", Cancelled);
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
