using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>A key in a header, the query or a cookie. FastAPI's <c>APIKeyHeader</c>, <c>APIKeyQuery</c> and <c>APIKeyCookie</c>.</summary>
public abstract class ApiKey : SecurityScheme
{
    /// <summary>Names the key.</summary>
    /// <param name="name">Name of the header, query parameter or cookie.</param>
    protected ApiKey(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Name of the header, query parameter or cookie.</summary>
    public string Name { get; }

    private protected abstract string Place { get; }

    private protected override string Type => "apiKey";

    private protected override string Challenge => "APIKey";

    /// <summary>Reads the key.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The key; null when it is missing or empty and <see cref="SecurityScheme.AutoError"/> is off.</returns>
    /// <exception cref="HttpException">401: it is missing or empty.</exception>
    public virtual string? Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Find(http.Request) is { Length: > 0 } key ? key : Refuse<string>();
    }

    private protected abstract string? Find(HttpRequest request);

    private protected override void WriteDetails(Utf8JsonWriter json)
    {
        json.WriteString("in", Place);
        json.WriteString("name", Name);
    }
}
