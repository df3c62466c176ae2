namespace Lanner;

/// <summary>Whom to ask about the API (OpenAPI 3.1, Contact Object).</summary>
/// <param name="Name">Name of the person or team.</param>
/// <param name="Url">Page with contact information.</param>
/// <param name="Email">Mail address.</param>
public sealed record OpenApiContact(string? Name = null, string? Url = null, string? Email = null);
