namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that lives inside another one of a known type.</summary>
/// <typeparam name="T">Type of the parent.</typeparam>
public interface IResourceWithParent<out T> : IResourceWithParent where T : IResource
{
    /// <summary>The resource that this one lives in.</summary>
    new T Parent { get; }

    /// <inheritdoc/>
    IResource IResourceWithParent.Parent => Parent;
}
