using System.Net.Security;

namespace Lanner.Hosting.Engine;

/// <summary>The HTTP client of health checks.</summary>
internal sealed class HealthCheckClient : IDisposable
{
    public HttpClient Http { get; } = new(new SocketsHttpHandler
    {
        // A development certificate is not trusted on every machine; the connection does not leave this one.
        SslOptions =
        {
            RemoteCertificateValidationCallback = static (_, _, _, errors) => errors is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateChainErrors,
        },
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    public void Dispose() => Http.Dispose();
}
