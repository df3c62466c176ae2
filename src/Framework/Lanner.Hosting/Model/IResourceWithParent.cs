namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that lives inside another one; waiting for it also waits for its parent.</summary>
public interface IResourceWithParent : IResource
{
    /// <summary>The resource that this one lives in.</summary>
    IResource Parent { get; }
}
