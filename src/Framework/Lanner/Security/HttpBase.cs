using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>
/// An HTTP authentication scheme of any name: FastAPI's <c>HTTPBase</c>. It splits the header <c>Authorization</c> and accepts every scheme in it.
/// </summary>
/// <param name="scheme">Name of the scheme for the document and the challenge, such as <c>bearer</c>.</param>
public class HttpBase(string scheme) : SecurityScheme
{
    private protected override string Type => "http";

    private protected override string Challenge { get; } = TitleOf(scheme);

    /// <summary>Reads the credentials.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The credentials; null when there are none and <see cref="SecurityScheme.AutoError"/> is off.</returns>
    /// <exception cref="HttpException">401: there are none.</exception>
    public virtual HttpAuthorizationCredentials? Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var header = AuthorizationHeader.Of(http);
        return header is { Scheme.Length: > 0, Credentials.Length: > 0 } && Accepts(header)
            ? new HttpAuthorizationCredentials(header.Scheme, header.Credentials)
            : Refuse<HttpAuthorizationCredentials>();
    }

    private protected virtual bool Accepts(AuthorizationHeader header) => true;

    private protected override void WriteDetails(Utf8JsonWriter json) => json.WriteString("scheme", scheme);

    private static string TitleOf(string scheme)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        return char.ToUpperInvariant(scheme[0]) + scheme[1..].ToLowerInvariant();
    }
}
