using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>A bearer token that the client got by the flow "authorization code": FastAPI's <c>OAuth2AuthorizationCodeBearer</c>. Gives the token.</summary>
/// <param name="authorizationUrl">Where the user signs in, for the document only.</param>
/// <param name="tokenUrl">Where codes are exchanged for tokens.</param>
/// <param name="refreshUrl">Where tokens are renewed; null for none.</param>
public class OAuth2AuthorizationCodeBearer(string authorizationUrl, string tokenUrl, string? refreshUrl = null)
    : OAuth2(new OAuthFlows { AuthorizationCode = new() { AuthorizationUrl = authorizationUrl, TokenUrl = tokenUrl, RefreshUrl = refreshUrl } })
{
    /// <summary>What a client may ask for, each with a short description.</summary>
    public IDictionary<string, string> Scopes => Flows.AuthorizationCode!.Scopes;

    /// <summary>Reads the token.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The token; null when it is missing and <see cref="SecurityScheme.AutoError"/> is off.</returns>
    /// <exception cref="HttpException">401: there is no bearer token.</exception>
    public override string? Invoke(HttpContext http) => BearerToken(http);
}
