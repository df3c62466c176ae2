using System.Text.Json;

namespace Lanner;

/// <summary>One flow of OAuth 2.0 (RFC 6749), as the document tells it. Addresses may be relative to the API's.</summary>
public sealed class OAuthFlow
{
    /// <summary>Where the user signs in: flows "implicit" and "authorization code".</summary>
    public string? AuthorizationUrl { get; init; }

    /// <summary>Where tokens are given out: all flows but "implicit".</summary>
    public string? TokenUrl { get; init; }

    /// <summary>Where tokens are renewed.</summary>
    public string? RefreshUrl { get; init; }

    /// <summary>What a client may ask for, each with a short description.</summary>
    public IDictionary<string, string> Scopes { get; init; } = new Dictionary<string, string>();

    internal void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        if (RefreshUrl is not null)
            json.WriteString("refreshUrl", RefreshUrl);
        json.WriteStartObject("scopes");
        foreach (var (scope, description) in Scopes)
            json.WriteString(scope, description);
        json.WriteEndObject();
        if (AuthorizationUrl is not null)
            json.WriteString("authorizationUrl", AuthorizationUrl);
        if (TokenUrl is not null)
            json.WriteString("tokenUrl", TokenUrl);
        json.WriteEndObject();
    }
}
