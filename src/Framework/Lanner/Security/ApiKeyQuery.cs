using Lanner.Runtime;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>A key in a query parameter.</summary>
/// <param name="name">Name of the query parameter, compared with case.</param>
public class ApiKeyQuery(string name) : ApiKey(name)
{
    private protected override string Place => "query";

    private protected override string? Find(HttpRequest request) => new QueryText(request).FindText(Name);
}
