using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>OpenID Connect: FastAPI's <c>OpenIdConnect</c>. Gives the whole header <c>Authorization</c>; the token is the application's to check.</summary>
/// <param name="url">Address of the provider's discovery document, for the document only.</param>
public class OpenIdConnect(string url) : SecurityScheme
{
    private protected override string Type => "openIdConnect";

    private protected override string Challenge => "Bearer";

    /// <summary>Reads the header.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The header's value; null when it is missing and <see cref="SecurityScheme.AutoError"/> is off.</returns>
    /// <exception cref="HttpException">401: it is missing.</exception>
    public virtual string? Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return AuthorizationHeader.ValueOf(http) ?? Refuse<string>();
    }

    private protected override void WriteDetails(Utf8JsonWriter json) => json.WriteString("openIdConnectUrl", url);
}
