using System.Text.Json;

namespace Lanner;

/// <summary>The flows of an <see cref="OAuth2"/> scheme; null for those it doesn't have.</summary>
public sealed class OAuthFlows
{
    /// <summary>Flow "implicit".</summary>
    public OAuthFlow? ImplicitFlow { get; init; }

    /// <summary>Flow "resource owner password".</summary>
    public OAuthFlow? Password { get; init; }

    /// <summary>Flow "client credentials".</summary>
    public OAuthFlow? ClientCredentials { get; init; }

    /// <summary>Flow "authorization code".</summary>
    public OAuthFlow? AuthorizationCode { get; init; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("flows");
        ImplicitFlow?.Write(json, "implicit");
        Password?.Write(json, "password");
        ClientCredentials?.Write(json, "clientCredentials");
        AuthorizationCode?.Write(json, "authorizationCode");
        json.WriteEndObject();
    }
}
