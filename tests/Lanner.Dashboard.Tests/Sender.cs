using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Lanner.Dashboard.Tests;

/// <summary>A program that sends real telemetry with OpenTelemetry's SDK.</summary>
internal sealed class Sender : IDisposable
{
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;
    private readonly ILoggerFactory _logging;

    public Sender(DashboardServer server, OtlpExportProtocol protocol, string name = "orders", string? key = null)
    {
        var unique = $"{name}.{Guid.NewGuid():N}";
        Source = new ActivitySource(unique);
        Meter = new Meter(unique);
        var resource = ResourceBuilder.CreateEmpty().AddService(name, serviceInstanceId: "one");
        _tracing = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(unique)
            .AddOtlpExporter(options => Configure(options, "traces")).Build();
        _metering = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(unique).SetExemplarFilter(ExemplarFilterType.TraceBased)
            .AddOtlpExporter((options, reader) =>
            {
                Configure(options, "metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 600_000;
            }).Build();
        _logging = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(resource);
            options.IncludeFormattedMessage = true;
            options.AddOtlpExporter(exporter => Configure(exporter, "logs"));
        }));
        Logger = _logging.CreateLogger("Shop.Orders");

        void Configure(OtlpExporterOptions options, string signal)
        {
            options.Protocol = protocol;
            options.Endpoint = protocol == OtlpExportProtocol.Grpc ? server.OtlpGrpcUrl : new Uri(server.OtlpHttpUrl, $"/v1/{signal}");
            options.Headers = $"x-otlp-api-key={key ?? server.OtlpApiKey}";
            options.TimeoutMilliseconds = 30_000;
        }
    }

    public ActivitySource Source { get; }

    public Meter Meter { get; }

    public ILogger Logger { get; }

    /// <summary>Sends what has been collected.</summary>
    public void Flush()
    {
        _tracing.ForceFlush();
        _metering.ForceFlush();
        _logging.Dispose();
    }

    public void Dispose()
    {
        _tracing.Dispose();
        _metering.Dispose();
        _logging.Dispose();
        Meter.Dispose();
        Source.Dispose();
    }
}
