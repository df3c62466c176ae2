using System.Buffers.Binary;
using System.Globalization;
using Lanner.Dashboard.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Dashboard.Otlp;

/// <summary>
/// OTLP over gRPC: three unary calls. Each request and each answer is one message behind five bytes, the flag for compression and the length; the outcome
/// is in the trailers. Rule: github.com/grpc/grpc, PROTOCOL-HTTP2.md.
/// </summary>
internal static class OtlpGrpcEndpoints
{
    private const int PrefixLength = 5;
    private const int InvalidArgument = 3;
    private const int ResourceExhausted = 8;
    private const int Unimplemented = 12;
    private const int Unauthenticated = 16;

    public static void MapOtlpGrpc(this IEndpointRouteBuilder app, OtlpKey key, TelemetryIntake intake)
    {
        Map("logs.v1.LogsService", TelemetrySignal.Logs);
        Map("trace.v1.TraceService", TelemetrySignal.Traces);
        Map("metrics.v1.MetricsService", TelemetrySignal.Metrics);
        app.MapFallback(http => Begin(http) ? Fail(http, Unimplemented, $"The dashboard has no method {http.Request.Path}.") : Task.CompletedTask);

        void Map(string service, TelemetrySignal signal) =>
            app.MapPost($"/opentelemetry.proto.collector.{service}/Export", http => ReceiveAsync(http, key, intake, signal));
    }

    private static async Task ReceiveAsync(HttpContext http, OtlpKey key, TelemetryIntake intake, TelemetrySignal signal)
    {
        if (!Begin(http))
            return;
        if (key.Refusal(http.Request) is { } refusal)
        {
            await Fail(http, Unauthenticated, refusal).ConfigureAwait(false);
            return;
        }

        try
        {
            var refused = await intake.AddAsync(signal, await MessageAsync(http).ConfigureAwait(false)).ConfigureAwait(false);
            http.Response.DeclareTrailer("grpc-status");
            await WriteAsync(http, PartialSuccess.Write(refused)).ConfigureAwait(false);
            http.Response.AppendTrailer("grpc-status", "0");
        }
        catch (RequestTooLargeException exception)
        {
            await Fail(http, ResourceExhausted, exception.Message).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            await Fail(http, InvalidArgument, exception.Message).ConfigureAwait(false);
        }
        catch (NotSupportedException exception)
        {
            await Fail(http, Unimplemented, exception.Message).ConfigureAwait(false);
        }
    }

    private static bool Begin(HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return false;
        }

        http.Response.ContentType = "application/grpc";
        return true;
    }

    private static async Task<ReadOnlyMemory<byte>> MessageAsync(HttpContext http)
    {
        var body = await RequestBody.ReadAsync(http.Request.Body, http.RequestAborted).ConfigureAwait(false);
        if (body.Length < PrefixLength || BinaryPrimitives.ReadUInt32BigEndian(body.Span[1..]) != body.Length - PrefixLength)
            throw new InvalidDataException("The request is not exactly one gRPC message.");
        var message = body[PrefixLength..];
        if (body.Span[0] == 0)
            return message;
        var encoding = http.Request.Headers["grpc-encoding"].ToString();
        if (encoding != "gzip")
            throw new NotSupportedException($"Messages compressed with '{encoding}' cannot be read; use gzip or none.");
        return await RequestBody.UnzipAsync(new MemoryStream(message.ToArray()), http.RequestAborted).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext http, byte[] message)
    {
        var framed = new byte[PrefixLength + message.Length];
        BinaryPrimitives.WriteUInt32BigEndian(framed.AsSpan(1), (uint)message.Length);
        message.CopyTo(framed, PrefixLength);
        await http.Response.Body.WriteAsync(framed, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>An answer without a message has its outcome in the headers.</summary>
    private static Task Fail(HttpContext http, int status, string message)
    {
        http.Response.Headers["grpc-status"] = status.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["grpc-message"] = Uri.EscapeDataString(message);
        return http.Response.CompleteAsync();
    }
}
