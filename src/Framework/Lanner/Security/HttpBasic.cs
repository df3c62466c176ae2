using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>A name and password in the header <c>Authorization</c> (RFC 7617): FastAPI's <c>HTTPBasic</c>.</summary>
public class HttpBasic : SecurityScheme
{
    /// <summary>Name of the protected part, shown by browsers; null for none.</summary>
    public string? Realm { get; init; }

    private protected override string Type => "http";

    private protected override string Challenge => Realm is null ? "Basic" : $"Basic realm=\"{Realm}\"";

    /// <summary>Reads name and password.</summary>
    /// <param name="http">The request.</param>
    /// <returns>Both; null when there are none and <see cref="SecurityScheme.AutoError"/> is off.</returns>
    /// <exception cref="HttpException">401: there are none, or they are unreadable: no Base64, not ASCII, or without a colon.</exception>
    public virtual HttpBasicCredentials? Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var header = AuthorizationHeader.Of(http);
        if (!header.Is("basic"))
            return Refuse<HttpBasicCredentials>();
        return Decode(header.Credentials) ?? throw NotAuthenticated();
    }

    private protected override void WriteDetails(Utf8JsonWriter json) => json.WriteString("scheme", "basic");

    private static HttpBasicCredentials? Decode(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length) || !Ascii.IsValid(bytes.AsSpan(0, length)))
            return null;
        var text = Encoding.ASCII.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : new HttpBasicCredentials(text[..colon], text[(colon + 1)..]);
    }
}
