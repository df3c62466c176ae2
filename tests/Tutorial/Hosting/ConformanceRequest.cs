using System.Net;
using System.Text.Json;

namespace Tutorial.Hosting;

/// <summary>What the conformance harness tells about a request in its header: which app is meant, and what a server would have told the app.</summary>
internal sealed record ConformanceRequest(string App, string? Scheme = null, string? Client = null, string? RootPath = null)
{
    private const string Header = "X-Conformance";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Takes the header off the request.</summary>
    public static ConformanceRequest? Take(HttpRequest request)
    {
        string? text = request.Headers[Header];
        if (text is null)
            return null;
        request.Headers.Remove(Header);
        return JsonSerializer.Deserialize<ConformanceRequest>(text, Options);
    }

    /// <summary>Makes the request look as if it had come to the app alone.</summary>
    public void Apply(HttpContext http)
    {
        var prefix = "/" + App.Replace('.', '/');
        if (http.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var rest))
            http.Request.Path = rest.HasValue ? rest : "/";
        if (Scheme is not null)
            http.Request.Scheme = Scheme is "ws" ? "http" : Scheme is "wss" ? "https" : Scheme;
        if (!string.IsNullOrEmpty(RootPath))
            http.Request.PathBase = RootPath;
        http.Connection.RemoteIpAddress = Client is not null && IPEndPoint.TryParse(Client, out var address) ? address.Address : null;
    }
}
