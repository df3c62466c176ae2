using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>A key in a header.</summary>
/// <param name="name">Name of the header, compared without case, as all headers are.</param>
public class ApiKeyHeader(string name) : ApiKey(name)
{
    private protected override string Place => "header";

    private protected override string? Find(HttpRequest request) => request.Headers[Name] is [var first, ..] ? first : null;
}
