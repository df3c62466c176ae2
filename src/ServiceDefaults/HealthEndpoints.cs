using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.Hosting;

/// <summary>Probes for orchestrators: outside authorization, telemetry and the API's document.</summary>
internal static class HealthEndpoints
{
    /// <summary>Green while the process answers at all, whatever its dependencies do.</summary>
    public static void MapLiveness(this IEndpointRouteBuilder app, string path) =>
        app.MapProbe(path, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = (http, report) => WriteAsync(http, report, "Healthy") });

    /// <summary>Green while all checks tagged <c>ready</c> pass and the service is not stopping.</summary>
    public static void MapReadiness(this IEndpointRouteBuilder app, string path) =>
        app.MapProbe(path, new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = WriteReadinessAsync });

    private static void MapProbe(this IEndpointRouteBuilder app, string path, HealthCheckOptions options) =>
        app.MapHealthChecks(path, options)
            .ShortCircuit()
            .AllowAnonymous()
            .DisableHttpMetrics()
            .WithMetadata(new ExcludeFromDescriptionAttribute());

    private static Task WriteReadinessAsync(HttpContext http, HealthReport report)
    {
        if (!http.RequestServices.GetRequiredService<Drain>().HasBegun)
            return WriteAsync(http, report, report.Status.ToString());
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return WriteAsync(http, report, "Stopping");
    }

    // Names and states only: descriptions and exceptions may hold secrets, and the log has them.
    private static Task WriteAsync(HttpContext http, HealthReport report, string status) => http.Response.WriteAsJsonAsync(new
    {
        status,
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()),
    });
}
