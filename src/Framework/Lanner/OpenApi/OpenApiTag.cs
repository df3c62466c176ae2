namespace Lanner;

/// <summary>A tag's description; the documentation pages show tags in the order given (OpenAPI 3.1, Tag Object).</summary>
/// <param name="Name">The tag, as operations carry it.</param>
/// <param name="Description">What the tagged operations are about, in CommonMark.</param>
/// <param name="ExternalDocsUrl">Page that tells more.</param>
/// <param name="ExternalDocsDescription">What that page is.</param>
public sealed record OpenApiTag(
    string Name,
    string? Description = null,
    string? ExternalDocsUrl = null,
    string? ExternalDocsDescription = null);
