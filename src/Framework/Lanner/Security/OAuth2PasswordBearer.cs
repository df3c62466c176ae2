using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>A bearer token that the client got for a name and password: FastAPI's <c>OAuth2PasswordBearer</c>. Gives the token.</summary>
/// <param name="tokenUrl">Path of the operation that gives out tokens, relative to the API's address, for the document only.</param>
/// <param name="refreshUrl">Path of the operation that renews tokens; null for none.</param>
public class OAuth2PasswordBearer(string tokenUrl, string? refreshUrl = null) : OAuth2(new OAuthFlows { Password = new() { TokenUrl = tokenUrl, RefreshUrl = refreshUrl } })
{
    /// <summary>What a client may ask for, each with a short description.</summary>
    public IDictionary<string, string> Scopes => Flows.Password!.Scopes;

    /// <summary>Reads the token.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The token; null when it is missing and <see cref="SecurityScheme.AutoError"/> is off.</returns>
    /// <exception cref="HttpException">401: there is no bearer token.</exception>
    public override string? Invoke(HttpContext http) => BearerToken(http);
}
