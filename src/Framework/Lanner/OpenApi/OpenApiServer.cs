namespace Lanner;

/// <summary>An address the API is served at (OpenAPI 3.1, Server Object).</summary>
/// <param name="Url">Absolute address, or a path relative to the document's host.</param>
/// <param name="Description">What the server is for, in CommonMark.</param>
public sealed record OpenApiServer(string Url, string? Description = null);
