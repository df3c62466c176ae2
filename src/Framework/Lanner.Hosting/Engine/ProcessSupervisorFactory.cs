using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Makes supervisors; holds what they all need.</summary>
internal sealed class ProcessSupervisorFactory(
    DependencyWaiter waiter,
    ProcessLauncher launcher,
    EndpointProxies endpoints,
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    ConsoleReporter console,
    IResourceCollection resources)
{
    /// <summary>A supervisor for one process of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="part">Which of its parts.</param>
    /// <param name="plan">How its processes are made.</param>
    public ProcessSupervisor Create(IResource resource, Part part, ProcessPlan plan)
    {
        // Whoever waits for its end, or started it by hand, wants to know how it ended, not to see it start again.
        var isJob = resources.SelectMany(other => other.Annotations.OfType<WaitAnnotation>())
            .Any(wait => wait.Resource == resource && wait.Type == WaitType.UntilCompleted) || resource.Annotations.OfType<ExplicitStartupAnnotation>().Any();
        return new ProcessSupervisor(resource, part, plan, !isJob, waiter, launcher, endpoints, notifications, logs, console);
    }
}
