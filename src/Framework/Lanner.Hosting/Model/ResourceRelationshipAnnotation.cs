namespace Aspire.Hosting.ApplicationModel;

/// <summary>Another resource that this one has to do with.</summary>
/// <param name="resource">The other one.</param>
/// <param name="type">How: <c>Reference</c>, <c>WaitFor</c>, <c>Parent</c>, ….</param>
public sealed class ResourceRelationshipAnnotation(IResource resource, string type) : IResourceAnnotation
{
    /// <summary>The other one.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>How: <c>Reference</c>, <c>WaitFor</c>, <c>Parent</c>, ….</summary>
    public string Type { get; } = type;
}
