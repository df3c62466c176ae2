using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Runs a built project: <c>dotnet &lt;its file&gt;</c> in the project's folder.</summary>
internal sealed class ProjectPlan(ProjectTargets targets, EnvironmentComposer composer, ResourceUrls urls, AppHostSettings settings)
{
    public async Task<ProcessPlan> MakeAsync(ProjectResource resource, CancellationToken cancellationToken)
    {
        var target = await targets.FindAsync(resource, cancellationToken).ConfigureAwait(false);
        var project = resource.Annotations.OfType<IProjectMetadata>().Last().ProjectPath;
        var profileArguments = resource.Annotations.OfType<LaunchProfileAnnotation>().LastOrDefault()?.Arguments ?? [];
        return new ProcessPlan
        {
            PrepareAsync = PrepareAsync,
            UrlsAsync = stop => urls.OfAsync(resource, stop),
            Properties = [new ResourcePropertySnapshot("project.path", project)],
        };

        async Task<ProcessSpec> PrepareAsync(string instanceId, IReadOnlyDictionary<EndpointAnnotation, int> ports, CancellationToken stop)
        {
            var model = await composer.ComposeAsync(resource, instanceId, ports, stop).ConfigureAwait(false);
            string[] command = [ProgramPath.DotNet(), target, .. profileArguments, .. await composer.ArgumentsAsync(resource, ports, stop).ConfigureAwait(false)];
            return ProcessEnvironment.Spec(command, Path.GetDirectoryName(project)!, model) with { Grace = settings.ShutdownGrace };
        }
    }
}
