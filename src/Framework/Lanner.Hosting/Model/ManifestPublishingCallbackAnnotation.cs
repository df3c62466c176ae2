namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a resource is published.</summary>
public sealed class ManifestPublishingCallbackAnnotation : IResourceAnnotation
{
    private ManifestPublishingCallbackAnnotation()
    {
    }

    /// <summary>The resource is left out of what is published.</summary>
    public static ManifestPublishingCallbackAnnotation Ignore { get; } = new();
}
