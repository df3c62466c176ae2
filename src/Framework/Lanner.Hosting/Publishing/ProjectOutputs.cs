using System.Reflection;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Publishing;

/// <summary>
/// Which file a project is built to. The build writes it into the app host for projects that it references; MSBuild is asked for others.
/// </summary>
/// <param name="appHost">The app host's assembly.</param>
internal sealed class ProjectOutputs(Assembly? appHost)
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(1);

    /// <exception cref="DistributedApplicationException">The project is not there or not built.</exception>
    public async Task<string> FindAsync(ProjectResource resource, CancellationToken cancellationToken)
    {
        var project = resource.GetProjectMetadata().ProjectPath;
        if (!File.Exists(project))
        {
            throw new DistributedApplicationException(
                $"Project '{resource.Name}': project file {project} does not exist; correct its path in the app host.");
        }

        var output = BuiltPrograms.Library(appHost, resource.GetProjectMetadata())
            ?? await AskAsync(resource.Name, project, cancellationToken).ConfigureAwait(false);
        return File.Exists(output)
            ? output
            : throw new DistributedApplicationException(
                $"Project '{resource.Name}' is not built: {output} does not exist. Build it: dotnet build {project} -c {Configuration}");
    }

    private string Configuration => appHost?.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private async Task<string> AskAsync(string name, string project, CancellationToken cancellationToken)
    {
        string[] command = ["dotnet", "msbuild", project, "-getProperty:TargetPath", $"-p:Configuration={Configuration}"];
        var result = await CommandResult.RunAsync(command, AnswerLimit, cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 && result.Output.Trim() is { Length: > 0 } output
            ? output
            : throw new DistributedApplicationException(
                $"Project '{name}': MSBuild cannot say where {project} is built to: {result.Reason}");
    }
}
