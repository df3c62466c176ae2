using Aspire.Hosting;

namespace Lanner.Hosting.Engine;

/// <summary>Builds a project: one that has not been built, since the build of the app host covers only the projects that it references, or one that is to be built anew.</summary>
internal sealed class ProjectBuild(ConsoleReporter console)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Builds a project.</summary>
    /// <param name="resourceName">Name of the resource.</param>
    /// <param name="why">Why, for the console.</param>
    /// <param name="project">Path of the project file.</param>
    /// <param name="target">The file that the build has to make.</param>
    /// <param name="configuration">Debug or Release.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="DistributedApplicationException">It does not build; the message has its first error.</exception>
    public async Task RunAsync(string resourceName, string why, string project, string target, string configuration, CancellationToken cancellationToken)
    {
        console.Note(resourceName, $"{why}. Building it with: {Command(project, configuration)}");

        // Servers that the build would leave behind hold its pipes open.
        string[] command =
        [
            ProgramPath.DotNet(), "build", project, "-c", configuration, "-v", "quiet", "-nologo", "-consoleLoggerParameters:NoSummary",
            "-nodeReuse:false", "-p:UseSharedCompilation=false", "--disable-build-servers",
        ];
        var result = await CommandResult.RunAsync(command, Limit, cancellationToken).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new DistributedApplicationException($"the project does not build: {FirstError(result)} Mend that, then start it again, or see all errors with: {Command(project, configuration)}");
        if (!File.Exists(target))
            throw new DistributedApplicationException($"the build of {project} did not make {target}. Look at the project's output path, or see the build with: {Command(project, configuration)}");
    }

    private static string Command(string project, string configuration) => $"dotnet build {project} -c {configuration}";

    /// <summary>MSBuild writes errors as <c>file(line,column): error code: text [project]</c>.</summary>
    private static string FirstError(CommandResult result)
    {
        var line = result.Output.Split('\n').Select(text => text.Trim()).FirstOrDefault(text => text.Contains(": error ", StringComparison.Ordinal)) ?? result.Reason;
        var project = line.LastIndexOf(" [", StringComparison.Ordinal);
        return $"{(project > 0 && line.EndsWith(']') ? line[..project] : line)}.";
    }
}
