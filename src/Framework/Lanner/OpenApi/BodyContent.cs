namespace Lanner.Runtime;

/// <summary>A request body as the document shows it.</summary>
internal sealed record BodyContent(bool Required, MediaContent Media);
