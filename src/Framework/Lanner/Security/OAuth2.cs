using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>OAuth 2.0 with any flows: FastAPI's <c>OAuth2</c>. Gives the whole header <c>Authorization</c>.</summary>
/// <param name="flows">The flows, for the document.</param>
public class OAuth2(OAuthFlows flows) : SecurityScheme
{
    private protected OAuthFlows Flows { get; } = flows;

    private protected override string Type => "oauth2";

    private protected override string Challenge => "Bearer";

    /// <summary>Reads the credentials.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The header's value; null when it is missing and <see cref="SecurityScheme.AutoError"/> is off.</returns>
    /// <exception cref="HttpException">401: it is missing.</exception>
    public virtual string? Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return AuthorizationHeader.ValueOf(http) ?? Refuse<string>();
    }

    private protected string? BearerToken(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var header = AuthorizationHeader.Of(http);
        return header.Is("bearer") ? header.Credentials : Refuse<string>();
    }

    private protected override void WriteDetails(Utf8JsonWriter json) => Flows.Write(json);
}
