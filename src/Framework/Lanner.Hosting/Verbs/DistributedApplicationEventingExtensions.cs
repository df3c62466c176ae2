using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting;

/// <summary>Subscribes to what happens to a resource.</summary>
public static class DistributedApplicationEventingExtensions
{
    /// <summary>Calls a handler each time a resource is about to start; it starts when the handler has ended.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">The handler.</param>
    public static IResourceBuilder<T> OnBeforeResourceStarted<T>(
        this IResourceBuilder<T> builder, Func<T, BeforeResourceStartedEvent, CancellationToken, Task> callback)
        where T : IResource => On(builder, callback);

    /// <summary>Calls a handler each time a resource has become healthy; who waits for it goes on when the handler has ended.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">The handler.</param>
    public static IResourceBuilder<T> OnResourceReady<T>(
        this IResourceBuilder<T> builder, Func<T, ResourceReadyEvent, CancellationToken, Task> callback)
        where T : IResource => On(builder, callback);

    /// <summary>Calls a handler each time a resource has ended.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">The handler.</param>
    public static IResourceBuilder<T> OnResourceStopped<T>(
        this IResourceBuilder<T> builder, Func<T, ResourceStoppedEvent, CancellationToken, Task> callback)
        where T : IResource => On(builder, callback);

    /// <summary>Calls a handler when the connection string of a resource is known.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">The handler.</param>
    public static IResourceBuilder<T> OnConnectionStringAvailable<T>(
        this IResourceBuilder<T> builder, Func<T, ConnectionStringAvailableEvent, CancellationToken, Task> callback)
        where T : IResourceWithConnectionString => On(builder, callback);

    /// <summary>Calls a handler when the endpoints of a resource have their addresses.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">The handler.</param>
    public static IResourceBuilder<T> OnResourceEndpointsAllocated<T>(
        this IResourceBuilder<T> builder, Func<T, ResourceEndpointsAllocatedEvent, CancellationToken, Task> callback)
        where T : IResourceWithEndpoints => On(builder, callback);

    /// <summary>Calls a handler when a resource becomes part of the running application, before it waits or starts.</summary>
    /// <typeparam name="T">Type of the resource.</typeparam>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">The handler.</param>
    public static IResourceBuilder<T> OnInitializeResource<T>(
        this IResourceBuilder<T> builder, Func<T, InitializeResourceEvent, CancellationToken, Task> callback)
        where T : IResource => On(builder, callback);

    private static IResourceBuilder<T> On<T, TEvent>(IResourceBuilder<T> builder, Func<T, TEvent, CancellationToken, Task> callback)
        where T : IResource
        where TEvent : IDistributedApplicationResourceEvent
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(callback);
        builder.ApplicationBuilder.Eventing.Subscribe<TEvent>(
            builder.Resource, (news, cancellationToken) => callback(builder.Resource, news, cancellationToken));
        return builder;
    }
}
