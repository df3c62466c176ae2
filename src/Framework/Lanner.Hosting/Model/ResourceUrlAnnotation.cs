namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link that is shown with a resource.</summary>
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    /// <summary>The link; one that starts with a slash is relative to <see cref="Endpoint"/>.</summary>
    public required string Url { get; set; }

    /// <summary>What is shown in its place; null for the link itself.</summary>
    public string? DisplayText { get; set; }

    /// <summary>The endpoint that it leads to; null for a link to somewhere else.</summary>
    public EndpointReference? Endpoint { get; init; }

    /// <summary>Links with a higher number come first; without one they keep their order.</summary>
    public int? DisplayOrder { get; set; }

    /// <summary>Where it is shown.</summary>
    public UrlDisplayLocation DisplayLocation { get; set; }

    /// <summary>A link for callbacks to change; the model stays as it is.</summary>
    /// <param name="endpoint">The endpoint that it leads to when it names none.</param>
    internal ResourceUrlAnnotation Copy(EndpointReference? endpoint) => new()
    {
        Url = Url,
        DisplayText = DisplayText,
        DisplayOrder = DisplayOrder,
        DisplayLocation = DisplayLocation,
        Endpoint = Endpoint ?? endpoint,
    };
}
