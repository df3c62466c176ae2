using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lanner.Dashboard.Otlp;

/// <summary>The key that senders of telemetry must give.</summary>
/// <param name="key">The key; null lets everyone send.</param>
internal sealed class OtlpKey(string? key)
{
    public const string Header = "x-otlp-api-key";

    private readonly byte[]? _hash = key is null ? null : Hash(key);

    /// <summary>Why a request is refused; null when it is not.</summary>
    public string? Refusal(HttpRequest request)
    {
        if (_hash is null)
            return null;
        if (request.Headers[Header] is not [{ } given])
            return $"The header {Header} is missing. Set OTEL_EXPORTER_OTLP_HEADERS={Header}=<key>; the dashboard's console shows the key.";
        return CryptographicOperations.FixedTimeEquals(Hash(given), _hash) ? null : $"The key in the header {Header} is wrong. Each run has its own key unless one is configured.";
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
