namespace Aspire.Hosting.ApplicationModel;

/// <summary>How long a container lives under real Aspire; the local engine ends containers with the app host.</summary>
public sealed class ContainerLifetimeAnnotation : IResourceAnnotation
{
    /// <summary>How long it lives.</summary>
    public required ContainerLifetime Lifetime { get; set; }
}
