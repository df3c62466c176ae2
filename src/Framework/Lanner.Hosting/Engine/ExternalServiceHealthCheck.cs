using Aspire.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Engine;

/// <summary>Asks a service that runs elsewhere.</summary>
internal sealed class ExternalServiceHealthCheck(HealthCheckClient client, ExternalServiceResource service, string path, int statusCode) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var url = new Uri(await service.AddressAsync(cancellationToken).ConfigureAwait(false), path);
        try
        {
            using var response = await client.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return (int)response.StatusCode == statusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"GET {url} answered {(int)response.StatusCode} instead of {statusCode}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"GET {url} failed: {exception.Message}");
        }
    }
}
