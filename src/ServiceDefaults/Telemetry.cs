using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Microsoft.Extensions.Hosting;

/// <summary>Traces, metrics and logs over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where; else nothing is collected and nothing costs time.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;

        TelemetrySettings.Check(builder.Configuration);
        builder.Services.Configure<OpenTelemetryLoggerOptions>(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.IncludeScopes = true;
        });
        // Queries in URLs stay redacted and SQL parameters stay out: the libraries' defaults.
        builder.Services.AddOpenTelemetry()
            .WithLogging()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("Npgsql", builder.Environment.ApplicationName))
            .WithTracing(tracing => tracing
                .AddProcessor<UnrecordedRequests>()
                .AddAspNetCoreInstrumentation(options => options.Filter = IsNoProbe)
                .AddHttpClientInstrumentation()
                .AddSource("Npgsql", builder.Environment.ApplicationName))
            .UseOtlpExporter();
    }

    private static bool IsNoProbe(HttpContext http) => !http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
}
