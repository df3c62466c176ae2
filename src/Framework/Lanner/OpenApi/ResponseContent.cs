namespace Lanner.Runtime;

/// <summary>An answer as the document shows it.</summary>
/// <param name="Status">HTTP status, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Media">Its content in each media type; empty for none.</param>
internal sealed record ResponseContent(string Status, string Description, IReadOnlyList<MediaContent> Media);
