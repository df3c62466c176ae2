using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lanner.Dashboard.Access;

/// <summary>Who may see the pages: whoever came in through the login link. The cookie holds its end and a signature, nothing is kept on the server.</summary>
internal sealed class Session
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    private readonly byte[] _key;
    private readonly byte[] _token;
    private readonly string _cookie;
    private readonly bool _allowsAnonymous;

    public Session(string token, byte[]? key, int port, bool allowsAnonymous)
    {
        if (key is { Length: < 32 })
            throw new ArgumentException("The session key has fewer than 32 bytes.", nameof(key));
        _key = key ?? RandomNumberGenerator.GetBytes(32);
        _token = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        _allowsAnonymous = allowsAnonymous;

        // Browsers share cookies between the ports of a host; two app hosts must not log each other out.
        _cookie = string.Create(CultureInfo.InvariantCulture, $".Lanner.Dashboard.{port}");
    }

    public bool IsToken(string? candidate) =>
        candidate is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(candidate.Trim())), _token);

    public void Begin(HttpContext http)
    {
        var end = (DateTimeOffset.UtcNow + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(_cookie, $"{end}.{Sign(end)}", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = Lifetime,
            Path = "/",
        });
    }

    public bool IsOpen(HttpContext http)
    {
        if (_allowsAnonymous)
            return true;
        if (http.Request.Cookies[_cookie]?.Split('.') is not [var end, var signature])
            return false;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(end)))
            && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds > DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    }

    private string Sign(string end) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(end)));
}
