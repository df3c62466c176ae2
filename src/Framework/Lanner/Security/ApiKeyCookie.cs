using Lanner.Runtime;
using Microsoft.AspNetCore.Http;

namespace Lanner;

/// <summary>A key in a cookie.</summary>
/// <param name="name">Name of the cookie, compared with case.</param>
public class ApiKeyCookie(string name) : ApiKey(name)
{
    private protected override string Place => "cookie";

    private protected override string? Find(HttpRequest request) => new CookieText(request).FindText(Name);
}
