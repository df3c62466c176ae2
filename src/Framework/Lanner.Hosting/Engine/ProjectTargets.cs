using System.Reflection;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Which file a project is built to. The build writes it into the app host for projects that it references; others are asked.</summary>
internal sealed class ProjectTargets(AppHostIdentity identity, ProjectBuild build)
{
    private const string MetadataPrefix = "projecttarget:";

    public async Task<string> FindAsync(ProjectResource resource, CancellationToken cancellationToken)
    {
        var metadata = resource.Annotations.OfType<IProjectMetadata>().Last();
        var project = metadata.ProjectPath;
        if (!File.Exists(project))
            throw new DistributedApplicationException($"project file {project} does not exist; correct its path in the app host");
        var target = Recorded(project) ?? await AskAsync(project, cancellationToken).ConfigureAwait(false);
        if (!File.Exists(target) && metadata.SuppressBuild)
            throw new DistributedApplicationException($"it is not built: {target} does not exist. Build it, then start it again, with: dotnet build {project} -c {Configuration}");
        if (!File.Exists(target))
            await build.RunAsync(resource.Name, $"is not built: {target} does not exist", project, target, Configuration, cancellationToken).ConfigureAwait(false);
        return target;
    }

    /// <summary>Builds a project whose file may have been built before.</summary>
    /// <exception cref="DistributedApplicationException">It does not build.</exception>
    public async Task RebuildAsync(ProjectResource resource, CancellationToken cancellationToken)
    {
        var project = resource.Annotations.OfType<IProjectMetadata>().Last().ProjectPath;
        var target = Recorded(project) ?? await AskAsync(project, cancellationToken).ConfigureAwait(false);
        await build.RunAsync(resource.Name, "is to be built anew", project, target, Configuration, cancellationToken).ConfigureAwait(false);
    }

    private string Configuration => identity.Assembly?.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private string? Recorded(string project) => identity.Assembly?.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == MetadataPrefix + project)?.Value;

    private async Task<string> AskAsync(string project, CancellationToken cancellationToken)
    {
        string[] command = [ProgramPath.DotNet(), "msbuild", project, "-getProperty:TargetPath", $"-p:Configuration={Configuration}"];
        var result = await CommandResult.RunAsync(command, TimeSpan.FromMinutes(1), cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 && result.Output.Trim() is { Length: > 0 } target
            ? target
            : throw new DistributedApplicationException($"MSBuild cannot say where {project} is built to: {result.Reason}");
    }
}
