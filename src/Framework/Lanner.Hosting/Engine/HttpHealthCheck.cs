using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lanner.Hosting.Engine;

/// <summary>Asks every process behind an endpoint.</summary>
internal sealed class HttpHealthCheck(HealthCheckClient client, Func<EndpointReference> endpoint, string path, int statusCode) : IHealthCheck
{
    private const int MaxShown = 200;

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
            if ((int)response.StatusCode == statusCode)
                return null;
            var said = await BeginningAsync(response, cancellationToken).ConfigureAwait(false);
            return $"answered {(int)response.StatusCode} instead of {statusCode}{(said.Length > 0 ? $": {said}" : "")}";
        }
        catch (HttpRequestException exception)
        {
            return $"failed: {exception.Message}";
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            return $"failed: {exception.Message}";
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "gave no answer within 5 s";
        }
    }

    /// <summary>The first words of an answer, on one line: a check mostly says there what it misses.</summary>
    private static async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxShown];
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return string.Join(' ', Encoding.UTF8.GetString(buffer.AsSpan(0, count)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
