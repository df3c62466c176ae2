using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Runs any program.</summary>
internal sealed class ExecutablePlan(EnvironmentComposer composer, ResourceUrls urls, AppHostSettings settings)
{
    public ProcessPlan Make(ExecutableResource resource)
    {
        if (!Directory.Exists(resource.WorkingDirectory))
            throw new DistributedApplicationException($"its working directory {resource.WorkingDirectory} does not exist");
        var program = Find(resource);
        return new ProcessPlan
        {
            PrepareAsync = PrepareAsync,
            UrlsAsync = stop => urls.OfAsync(resource, stop),
            Properties = [new ResourcePropertySnapshot("executable.path", program), new ResourcePropertySnapshot("executable.workDir", resource.WorkingDirectory)],
        };

        async Task<ProcessSpec> PrepareAsync(string instanceId, IReadOnlyDictionary<EndpointAnnotation, int> ports, CancellationToken stop)
        {
            var model = await composer.ComposeAsync(resource, instanceId, ports, stop).ConfigureAwait(false);
            string[] command = [program, .. await composer.ArgumentsAsync(resource, ports, stop).ConfigureAwait(false)];
            return ProcessEnvironment.Spec(command, resource.WorkingDirectory, model) with { Grace = settings.ShutdownGrace };
        }
    }

    private static string Find(ExecutableResource resource)
    {
        var path = Path.GetFullPath(resource.Command, resource.WorkingDirectory);
        if (File.Exists(path))
            return path;
        var isName = Path.GetFileName(resource.Command) == resource.Command;
        return (isName ? ProgramPath.Find(resource.Command) : null) ?? throw new DistributedApplicationException(
            isName ? $"program '{resource.Command}' is neither on PATH nor in {resource.WorkingDirectory}; install it or give its path" : $"program {path} does not exist");
    }
}
