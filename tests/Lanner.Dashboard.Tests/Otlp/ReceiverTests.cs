using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Lanner.Dashboard.Telemetry;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;

namespace Lanner.Dashboard.Tests.Otlp;

/// <summary>What OpenTelemetry's SDK sends, and what other senders may get wrong.</summary>
public sealed class ReceiverTests
{
    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task A_span_arrives_with_all_that_it_carries(OtlpExportProtocol protocol)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var sender = new Sender(dashboard.Server, protocol);
        ActivityTraceId id;
        using (var root = sender.Source.StartActivity("GET /orders", ActivityKind.Server)!)
        {
            id = root.TraceId;
            using var child = sender.Source.StartActivity("SELECT", ActivityKind.Client, root.Context, [new("db.system.name", "postgresql"), new("rows", 3)], [new ActivityLink(root.Context)])!;
            child.AddEvent(new ActivityEvent("retry", tags: new ActivityTagsCollection { ["attempt"] = 2 }));
            child.SetStatus(ActivityStatusCode.Error, "timeout");
        }

        sender.Flush();

        var spans = dashboard.Store.Traces.Spans(TelemetryId.Trace(id.ToHexString())!.Value);
        Assert.Equal(["GET /orders", "SELECT"], spans.Select(span => span.Name));
        var sql = spans[1];
        Assert.Equal(spans[0].Id, sql.ParentId);
        Assert.Equal(ActivityKind.Client, sql.Kind);
        Assert.Equal("orders", sql.Resource.Name);
        Assert.Equal("one", sql.Resource.InstanceId);
        Assert.Equal("postgresql", sql.Attribute("db.system.name"));
        Assert.Equal("3", sql.Attribute("rows"));
        Assert.True(sql.IsError);
        Assert.Equal("timeout", sql.StatusMessage);
        Assert.Equal(("retry", "2"), (sql.Events[0].Name, sql.Events[0].Attributes[0].Value));
        Assert.Equal(spans[0].Id, sql.Links[0].SpanId);
        Assert.InRange(DateTime.UtcNow - sql.Start, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task A_log_entry_arrives_with_its_values_its_exception_and_its_span(OtlpExportProtocol protocol)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var sender = new Sender(dashboard.Server, protocol);
        ActivitySpanId span;
        using (var activity = sender.Source.StartActivity("work")!)
        {
            span = activity.SpanId;
            sender.Logger.LogError(new InvalidOperationException("no stock"), "Order {Id} failed", 42);
        }

        sender.Flush();

        var entry = Assert.Single(dashboard.Store.Logs.Find(_ => true));
        Assert.Equal("Order 42 failed", entry.Message);
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.Equal("Shop.Orders", entry.Category);
        Assert.Contains(new TelemetryAttribute("Id", "42"), entry.Attributes);
        Assert.Contains("no stock", entry.Exception);
        Assert.Equal(span.ToHexString(), TelemetryId.Text(entry.SpanId));
    }

    [Theory]
    [InlineData(OtlpExportProtocol.Grpc)]
    [InlineData(OtlpExportProtocol.HttpProtobuf)]
    public async Task Instruments_arrive_with_their_kinds_and_attributes(OtlpExportProtocol protocol)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var sender = new Sender(dashboard.Server, protocol);
        sender.Meter.CreateCounter<long>("orders.placed", "{order}", "Orders placed").Add(3, new KeyValuePair<string, object?>("country", "DE"));
        sender.Meter.CreateUpDownCounter<int>("carts").Add(2);
        sender.Meter.CreateObservableGauge("stock", () => 7.5);
        var histogram = sender.Meter.CreateHistogram<double>("duration", "s");
        histogram.Record(4);
        histogram.Record(8);

        sender.Flush();

        var instruments = dashboard.Store.Metrics.Instruments().ToDictionary(instrument => instrument.Name);
        Assert.Equal(InstrumentKind.Counter, instruments["orders.placed"].Kind);
        Assert.Equal(("{order}", "Orders placed"), (instruments["orders.placed"].Unit, instruments["orders.placed"].Description));
        Assert.Equal(InstrumentKind.UpDownCounter, instruments["carts"].Kind);
        Assert.Equal(InstrumentKind.Gauge, instruments["stock"].Kind);
        Assert.Equal(InstrumentKind.Histogram, instruments["duration"].Kind);
        Assert.Equal(("DE", 3), dashboard.Store.Metrics.Read(instruments["orders.placed"], all => all.Select(series => (series.Attribute("country"), (int)series.Last!.Value.Value)).Single()));
        Assert.Equal(7.5, dashboard.Store.Metrics.Read(instruments["stock"], all => all.Single().Last!.Value.Value));
        Assert.Equal(2UL, dashboard.Store.Metrics.Read(instruments["duration"], all => all.Single().Last!.Value.Histogram!.Count));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData(null)]
    public async Task A_wrong_or_missing_key_is_refused_over_HTTP(string? key)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var client = new HttpClient { BaseAddress = dashboard.Server.OtlpHttpUrl };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/traces") { Content = Protobuf([]) };
        if (key is not null)
            request.Headers.Add("x-otlp-api-key", key);

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("x-otlp-api-key", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_wrong_key_is_refused_over_gRPC()
    {
        await using var dashboard = await RunningDashboard.StartAsync();

        var refusal = await Assert.ThrowsAsync<RpcException>(() => CallAsync(dashboard, "trace.v1.TraceService", [], "wrong"));

        Assert.Equal(StatusCode.Unauthenticated, refusal.StatusCode);
    }

    [Fact]
    public async Task A_gRPC_client_gets_an_empty_answer_to_a_good_request()
    {
        await using var dashboard = await RunningDashboard.StartAsync();

        Assert.Empty(await CallAsync(dashboard, "logs.v1.LogsService", [], dashboard.Server.OtlpApiKey!));
    }

    [Fact]
    public async Task A_malformed_request_is_refused_and_nothing_of_it_kept()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        byte[] malformed = [0x0A, 0x7F, 0x01];

        var refusal = await Assert.ThrowsAsync<RpcException>(() => CallAsync(dashboard, "trace.v1.TraceService", malformed, dashboard.Server.OtlpApiKey!));
        using var answer = await PostAsync(dashboard, Protobuf(malformed));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, dashboard.Store.Traces.Count);
    }

    [Fact]
    public async Task A_compressed_request_is_read_but_not_one_that_unpacks_to_too_much()
    {
        await using var dashboard = await RunningDashboard.StartAsync();

        using var good = await PostAsync(dashboard, Zipped([]));
        using var bomb = await PostAsync(dashboard, Zipped(new byte[17 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, bomb.StatusCode);
    }

    [Fact]
    public async Task A_JSON_request_is_told_what_to_send()
    {
        await using var dashboard = await RunningDashboard.StartAsync();

        using var answer = await PostAsync(dashboard, new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("http/protobuf", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_receivers_show_no_pages_and_the_pages_receive_nothing()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var client = new HttpClient();
        using var page = await client.GetAsync(new Uri(dashboard.Server.OtlpHttpUrl, "/login"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(dashboard.Server.Url, "/v1/traces")) { Content = Protobuf([]) };
        request.Headers.Add("x-otlp-api-key", dashboard.Server.OtlpApiKey);
        using var receiver = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, receiver.StatusCode);
    }

    private static async Task<byte[]> CallAsync(RunningDashboard dashboard, string service, byte[] message, string key)
    {
        using var channel = GrpcChannel.ForAddress(dashboard.Server.OtlpGrpcUrl);
        var bytes = Marshallers.Create(value => value, value => value);
        var method = new Method<byte[], byte[]>(MethodType.Unary, $"opentelemetry.proto.collector.{service}", "Export", bytes, bytes);
        return await channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(new Metadata { { "x-otlp-api-key", key } }), message).ResponseAsync;
    }

    private static async Task<HttpResponseMessage> PostAsync(RunningDashboard dashboard, HttpContent content)
    {
        using var client = new HttpClient { BaseAddress = dashboard.Server.OtlpHttpUrl };
        client.DefaultRequestHeaders.Add("x-otlp-api-key", dashboard.Server.OtlpApiKey);
        return await client.PostAsync("/v1/traces", content);
    }

    private static ByteArrayContent Protobuf(byte[] message) => new(message) { Headers = { ContentType = new("application/x-protobuf") } };

    private static ByteArrayContent Zipped(byte[] message)
    {
        using var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Fastest))
            stream.Write(message);
        var content = Protobuf(zipped.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }
}
