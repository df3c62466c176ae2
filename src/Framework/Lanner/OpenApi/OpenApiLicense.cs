namespace Lanner;

/// <summary>Licence of the API (OpenAPI 3.1, License Object).</summary>
/// <param name="Name">Name of the licence.</param>
/// <param name="Identifier">SPDX expression, such as <c>MIT</c>; give this or <paramref name="Url"/>.</param>
/// <param name="Url">Page with the licence's text.</param>
public sealed record OpenApiLicense(string Name, string? Identifier = null, string? Url = null);
