using System.Text.Json;

namespace Lanner;

/// <summary>
/// A way in which clients prove who they are. An instance is a dependency, and documents itself wherever it is used as one:
/// <code>public static readonly OAuth2PasswordBearer Token = new("token");
/// public static User CurrentUser([Depends(nameof(Token))] string token) => …</code>
/// A scheme only reads what the client sent; checking it is the application's part.
/// </summary>
public abstract class SecurityScheme
{
    /// <summary>Names the scheme after its class.</summary>
    protected SecurityScheme() => SchemeName = NameOf(GetType());

    /// <summary>
    /// Name of the scheme in the OpenAPI document. By default the class's name as FastAPI writes it: <c>HTTPBearer</c>, <c>APIKeyHeader</c>,
    /// <c>OAuth2PasswordBearer</c>. Schemes of one name are one scheme.
    /// </summary>
    public string SchemeName { get; init; }

    /// <summary>What the document says of the scheme, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Whether a request without credentials is refused; otherwise the dependency's value is null. True by default.</summary>
    public bool AutoError { get; init; } = true;

    /// <summary>What a request without credentials is refused with: 401 and the header <c>WWW-Authenticate</c> (RFC 9110, section 11.6.1).</summary>
    protected virtual HttpException NotAuthenticated() =>
        new(401, "Not authenticated", new Dictionary<string, string> { ["WWW-Authenticate"] = Challenge });

    /// <summary>Value of <c>WWW-Authenticate</c>.</summary>
    private protected abstract string Challenge { get; }

    /// <summary>The value of <c>type</c> in the document.</summary>
    private protected abstract string Type { get; }

    /// <summary>Writes what only this type of scheme has.</summary>
    private protected abstract void WriteDetails(Utf8JsonWriter json);

    private protected T? Refuse<T>()
        where T : class => AutoError ? throw NotAuthenticated() : null;

    // OpenAPI 3.1, Security Scheme Object.
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(SchemeName);
        json.WriteString("type", Type);
        if (Description is not null)
            json.WriteString("description", Description);
        WriteDetails(json);
        json.WriteEndObject();
    }

    private static string NameOf(Type type) =>
        type.Name.StartsWith("Http", StringComparison.Ordinal) ? "HTTP" + type.Name[4..]
        : type.Name.StartsWith("Api", StringComparison.Ordinal) ? "API" + type.Name[3..]
        : type.Name;
}
