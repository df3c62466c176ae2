using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults.Tests;

public sealed partial class TelemetryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_metrics_and_logs_reach_the_collector_without_secrets_and_without_probes()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await TestService.StartAsync(app => app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            received.AddOrUpdate(signal, text, (_, before) => before + text);
        }));

        await using (var service = await TestService.StartAsync(
            app => app.MapGet("/things/{id}", (string id, ILogger<TelemetryTests> logger) =>
            {
                LogAsked(logger, id);
                return id;
            }),
            settings:
            [
                ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Client.BaseAddress!.ToString()),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                ("OTEL_SERVICE_NAME", "things-service"),
            ]))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/things/lamp?token=canary1");
            request.Headers.Add("Authorization", "Bearer canary2");
            request.Headers.Add("Cookie", "session=canary3");
            using var response = await service.Client.SendAsync(request, Ct);
            await ProbeAsync(service.Client.BaseAddress!);
            await service.StopAsync();
        }

        Assert.Equal(["logs", "metrics", "traces"], received.Keys.Order());
        Assert.Contains("/things/{id}", received["traces"], StringComparison.Ordinal);
        Assert.Contains("thing lamp was asked for", received["logs"], StringComparison.Ordinal);
        Assert.All(received.Values, sent => Assert.DoesNotContain("canary", sent, StringComparison.Ordinal));
        Assert.DoesNotContain("/health", received["traces"], StringComparison.Ordinal);
    }

    // Not by HttpClient: its calls are traced in the whole process.
    private static async Task ProbeAsync(Uri service)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(service.Host, service.Port, Ct);
        await using var stream = connection.GetStream();
        await stream.WriteAsync("GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray(), Ct);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 200", await reader.ReadToEndAsync(Ct), StringComparison.Ordinal);
    }

    [LoggerMessage(LogLevel.Warning, "thing {Id} was asked for")]
    private static partial void LogAsked(ILogger logger, string id);
}
