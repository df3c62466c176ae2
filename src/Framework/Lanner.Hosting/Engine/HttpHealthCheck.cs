using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Engine;

/// <summary>Asks every process behind an endpoint.</summary>
internal sealed class HttpHealthCheck(HealthCheckClient client, Func<EndpointReference> endpoint, string path, int statusCode) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var target = endpoint();
        var ports = target.EndpointAnnotation.Targets.All();
        if (ports.Count == 0)
            return HealthCheckResult.Unhealthy("no process runs");
        foreach (var port in ports)
        {
            if (await ProblemAsync(target.Scheme, port, cancellationToken).ConfigureAwait(false) is { } problem)
                return HealthCheckResult.Unhealthy($"GET {target.Url}{path} {problem}");
        }

        return HealthCheckResult.Healthy();
    }

    private async Task<string?> ProblemAsync(string scheme, int port, CancellationToken cancellationToken)
    {
        try
        {
            var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"{scheme}://localhost:{port}{path}"));
            using var response = await client.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return (int)response.StatusCode == statusCode ? null : $"answered {(int)response.StatusCode} instead of {statusCode}";
        }
        catch (HttpRequestException exception)
        {
            return $"failed: {exception.Message}";
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "gave no answer within 5 s";
        }
    }
}
