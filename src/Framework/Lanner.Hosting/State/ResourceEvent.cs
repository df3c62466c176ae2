namespace Aspire.Hosting.ApplicationModel;

/// <summary>News about a resource.</summary>
/// <param name="resource">The resource.</param>
/// <param name="resourceId">Which of its running parts: the name, with a suffix for processes.</param>
/// <param name="snapshot">What is known now.</param>
public sealed class ResourceEvent(IResource resource, string resourceId, CustomResourceSnapshot snapshot)
{
    /// <summary>The resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>Which of its running parts: the name, with a suffix for processes.</summary>
    public string ResourceId { get; } = resourceId;

    /// <summary>What is known now.</summary>
    public CustomResourceSnapshot Snapshot { get; } = snapshot;
}
