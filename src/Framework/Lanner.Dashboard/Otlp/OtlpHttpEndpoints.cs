using Lanner.Dashboard.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Dashboard.Otlp;

/// <summary>OTLP over HTTP with protobuf bodies. Rule: opentelemetry.io, "OTLP Specification", OTLP/HTTP.</summary>
internal static class OtlpHttpEndpoints
{
    private const string Protobuf = "application/x-protobuf";

    public static void MapOtlpHttp(this IEndpointRouteBuilder app, OtlpKey key, TelemetryIntake intake)
    {
        Map("/v1/logs", TelemetrySignal.Logs);
        Map("/v1/traces", TelemetrySignal.Traces);
        Map("/v1/metrics", TelemetrySignal.Metrics);

        void Map(string path, TelemetrySignal signal) => app.MapPost(path, http => ReceiveAsync(http, key, intake, signal));
    }

    private static async Task ReceiveAsync(HttpContext http, OtlpKey key, TelemetryIntake intake, TelemetrySignal signal)
    {
        if (key.Refusal(http.Request) is { } refusal)
        {
            await AnswerAsync(http, StatusCodes.Status401Unauthorized, refusal).ConfigureAwait(false);
            return;
        }

        if (http.Request.ContentType?.Split(';')[0].Trim() != Protobuf)
        {
            await AnswerAsync(http, StatusCodes.Status415UnsupportedMediaType, $"Send {Protobuf}: set OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf.").ConfigureAwait(false);
            return;
        }

        try
        {
            var isZipped = http.Request.Headers.ContentEncoding == "gzip";
            var message = isZipped
                ? await RequestBody.UnzipAsync(http.Request.Body, http.RequestAborted).ConfigureAwait(false)
                : await RequestBody.ReadAsync(http.Request.Body, http.RequestAborted).ConfigureAwait(false);
            var refused = await intake.AddAsync(signal, message).ConfigureAwait(false);
            http.Response.ContentType = Protobuf;
            await http.Response.Body.WriteAsync(PartialSuccess.Write(refused), http.RequestAborted).ConfigureAwait(false);
        }
        catch (RequestTooLargeException exception)
        {
            await AnswerAsync(http, StatusCodes.Status413PayloadTooLarge, exception.Message).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            await AnswerAsync(http, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
        }
    }

    private static Task AnswerAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(message);
    }
}
