namespace Aspire.Hosting.ApplicationModel;

/// <summary>Name that a container has in the container engine.</summary>
public sealed class ContainerNameAnnotation : IResourceAnnotation
{
    /// <summary>The name.</summary>
    public required string Name { get; set; }
}
