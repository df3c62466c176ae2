using System.Text.Json;

namespace Lanner;

/// <summary>A bearer token in the header <c>Authorization</c> (RFC 6750), as <see cref="HttpAuthorizationCredentials"/>: FastAPI's <c>HTTPBearer</c>.</summary>
public class HttpBearer() : HttpBase("bearer")
{
    /// <summary>How the token is made, for the document only, such as <c>JWT</c>.</summary>
    public string? BearerFormat { get; init; }

    private protected override bool Accepts(AuthorizationHeader header) => header.Is("bearer");

    private protected override void WriteDetails(Utf8JsonWriter json)
    {
        base.WriteDetails(json);
        if (BearerFormat is not null)
            json.WriteString("bearerFormat", BearerFormat);
    }
}
