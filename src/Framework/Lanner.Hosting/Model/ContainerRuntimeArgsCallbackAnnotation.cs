namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds arguments to the container engine's <c>run</c>, each time the container starts.</summary>
/// <param name="callback">Adds arguments.</param>
public sealed class ContainerRuntimeArgsCallbackAnnotation(Func<ContainerRuntimeArgsCallbackContext, Task> callback) : IResourceAnnotation
{
    /// <summary>Adds arguments.</summary>
    public Func<ContainerRuntimeArgsCallbackContext, Task> Callback { get; } = callback;
}
