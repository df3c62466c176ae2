using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Starts a resource only when another one, with all its replicas, is healthy. One without health checks is healthy as soon as it runs.</summary>
    /// <param name="builder">The resource that waits.</param>
    /// <param name="dependency">The resource that it waits for.</param>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport => Wait(builder, dependency, WaitType.UntilHealthy, null);

    /// <inheritdoc cref="WaitFor{T}(IResourceBuilder{T}, IResourceBuilder{IResource})"/>
    /// <param name="builder">The resource that waits.</param>
    /// <param name="dependency">The resource that it waits for.</param>
    /// <param name="waitBehavior">What it does when the other one cannot be had any more.</param>
    public static IResourceBuilder<T> WaitFor<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior)
        where T : IResourceWithWaitSupport => Wait(builder, dependency, WaitType.UntilHealthy, waitBehavior);

    /// <summary>Starts a resource only when another one runs, healthy or not.</summary>
    /// <param name="builder">The resource that waits.</param>
    /// <param name="dependency">The resource that it waits for.</param>
    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport => Wait(builder, dependency, WaitType.UntilStarted, null);

    /// <inheritdoc cref="WaitForStart{T}(IResourceBuilder{T}, IResourceBuilder{IResource})"/>
    /// <param name="builder">The resource that waits.</param>
    /// <param name="dependency">The resource that it waits for.</param>
    /// <param name="waitBehavior">What it does when the other one cannot be had any more.</param>
    public static IResourceBuilder<T> WaitForStart<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior)
        where T : IResourceWithWaitSupport => Wait(builder, dependency, WaitType.UntilStarted, waitBehavior);

    /// <summary>Starts a resource only when another one has ended with an exit code. The other one is not restarted when it ends.</summary>
    /// <param name="builder">The resource that waits.</param>
    /// <param name="dependency">The resource that it waits for.</param>
    /// <param name="exitCode">The exit code; another one makes the waiting resource fail.</param>
    public static IResourceBuilder<T> WaitForCompletion<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport => Wait(builder, dependency, WaitType.UntilCompleted, WaitBehavior.StopOnResourceUnavailable, exitCode);

    /// <summary>Leaves a resource out when the application starts.</summary>
    /// <param name="builder">The resource.</param>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ExplicitStartupAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    private static IResourceBuilder<T> Wait<T>(
        IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitType type, WaitBehavior? behavior, int exitCode = 0)
        where T : IResourceWithWaitSupport
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dependency);
        if (ReferenceEquals(builder.Resource, dependency.Resource))
            throw new DistributedApplicationException($"Resource '{builder.Resource.Name}' cannot wait for itself.");
        return builder.WithAnnotation(new WaitAnnotation(dependency.Resource, type, behavior, exitCode));
    }
}
