using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.Hosting;

/// <summary>Probes for orchestrators: outside authorization, telemetry and the API's document.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app, string path, Func<HealthCheckRegistration, bool> checks) =>
        app.MapHealthChecks(path, new HealthCheckOptions { Predicate = checks, ResponseWriter = WriteAsync })
            .ShortCircuit()
            .AllowAnonymous()
            .DisableHttpMetrics()
            .WithMetadata(new ExcludeFromDescriptionAttribute());

    // Names and states only: descriptions and exceptions may hold secrets, and the log has them.
    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
    });
}
