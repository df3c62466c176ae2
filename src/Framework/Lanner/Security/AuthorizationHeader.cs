using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>The header <c>Authorization</c>: a scheme and what follows the first space.</summary>
internal readonly record struct AuthorizationHeader(string Scheme, string Credentials)
{
    /// <summary>The whole value; null when the header is missing or empty.</summary>
    public static string? ValueOf(HttpContext http) =>
        http.Request.Headers.Authorization is [{ Length: > 0 } value, ..] ? value : null;

    public static AuthorizationHeader Of(HttpContext http)
    {
        var value = ValueOf(http) ?? "";
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new(value, "") : new(value[..space], value[(space + 1)..].Trim());
    }

    /// <summary>Whether the scheme is this one. Case doesn't count (RFC 9110, section 11.1).</summary>
    public bool Is(string scheme) => string.Equals(Scheme, scheme, StringComparison.OrdinalIgnoreCase);
}
