using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client;

namespace Rigs.Telemetry;

/// <summary>Five programs that together send 1,000 spans and 5,000 log entries a second, and 200 metric series once a second, by OTLP over gRPC.</summary>
internal sealed class LoudPrograms(Uri url, string key) : IDisposable
{
    public const int SpansPerSecond = 1_000;
    public const int LogsPerSecond = 5_000;
    private const int Programs = 5;
    private const int TicksPerSecond = 5;
    private const int SpansPerTrace = 4;
    private const int SeriesPerProgram = 40;

    private static readonly Marshaller<byte[]> Raw = Marshallers.Create(bytes => bytes, bytes => bytes);

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(url);
    private readonly Metadata _headers = new() { { "x-otlp-api-key", key } };
    private readonly Random _random = new(1);
    private ulong _requests;
    private long _spansSent;
    private long _logsSent;

    public long SpansSent => Interlocked.Read(ref _spansSent);

    public long LogsSent => Interlocked.Read(ref _logsSent);

    /// <summary>Sends until the time is over, each tick when it is due or as soon after as possible.</summary>
    public async Task RunAsync(TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var ticks = (int)(time.TotalSeconds * TicksPerSecond);
        for (var tick = 0; tick < ticks && Stopwatch.GetElapsedTime(began) < time * 1.5; tick++)
        {
            var due = TimeSpan.FromSeconds((double)tick / TicksPerSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            var isSecond = tick % TicksPerSecond == 0;
            await Task.WhenAll(Enumerable.Range(0, Programs).Select(program => SendAsync(program, isSecond)));
        }
    }

    public void Dispose() => _channel.Dispose();

    private async Task SendAsync(int program, bool withMetrics)
    {
        var now = (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).Ticks * 100;
        const int Spans = SpansPerSecond / TicksPerSecond / Programs;
        const int Logs = LogsPerSecond / TicksPerSecond / Programs;
        var trace = Request(program, scope =>
        {
            for (var i = 0; i < Spans; i += SpansPerTrace)
                Trace(scope, now);
        });
        var logs = Request(program, scope =>
        {
            for (var i = 0; i < Logs; i++)
                Log(scope, now + (ulong)i);
        });
        await CallAsync("trace.v1.TraceService", trace);
        Interlocked.Add(ref _spansSent, Spans);
        await CallAsync("logs.v1.LogsService", logs);
        Interlocked.Add(ref _logsSent, Logs);
        if (withMetrics)
            await CallAsync("metrics.v1.MetricsService", Request(program, scope => Metrics(scope, now)));
    }

    private static byte[] Request(int program, Action<OtlpWriter> records) => new OtlpWriter().Message(1, resource => resource
        .Message(1, attributes => attributes
            .Attribute(1, "service.name", string.Create(CultureInfo.InvariantCulture, $"program-{program}"))
            .Attribute(1, "service.instance.id", "one"))
        .Message(2, scope =>
        {
            scope.Message(1, name => name.Text(1, "Shop.Load"));
            records(scope);
        })).ToArray();

    private void Trace(OtlpWriter scope, ulong now)
    {
        var traceId = new byte[16];
        _random.NextBytes(traceId);
        ReadOnlySpan<byte> parent = [];
        for (var i = 0; i < SpansPerTrace; i++)
        {
            var id = new byte[8];
            _random.NextBytes(id);
            var (number, parentId) = (i, parent.ToArray());
            scope.Message(2, span => span
                .Bytes(1, traceId).Bytes(2, id).Bytes(4, parentId)
                .Text(5, number == 0 ? "POST /orders" : number == 3 ? "SELECT items" : "GET /items/{id}")
                .Number(6, number % 2 == 0 ? 2UL : 3UL)
                .Fixed(7, now + ((ulong)number * 1_000_000)).Fixed(8, now + ((ulong)(20 - number) * 1_000_000))
                .Attribute(9, "http.request.method", "POST").Attribute(9, "url.path", "/orders")
                .Attribute(9, "http.response.status_code", "201").Attribute(9, "order", NextNumber())
                .Attribute(9, "db.query.text", "SELECT i.id, i.name, i.price FROM items AS i WHERE i.id = @id LIMIT 2"));
            parent = id;
        }
    }

    private void Log(OtlpWriter scope, ulong time)
    {
        var order = NextNumber();
        scope.Message(2, log => log
            .Fixed(1, time).Fixed(11, time).Number(2, 9).Text(3, "Information")
            .Message(5, body => body.Text(1, $"Order {order} of customer Ada was placed in 12 ms"))
            .Attribute(6, "Order", order).Attribute(6, "Customer", "Ada").Attribute(6, "Elapsed", "12")
            .Attribute(6, "{OriginalFormat}", "Order {Order} of customer {Customer} was placed in {Elapsed} ms"));
    }

    private static void Metrics(OtlpWriter scope, ulong now)
    {
        for (var series = 0; series < SeriesPerProgram; series++)
        {
            var route = string.Create(CultureInfo.InvariantCulture, $"/orders/{series}");
            scope.Message(2, metric => metric.Text(1, "shop.orders.placed").Text(3, "{order}").Message(7, sum => sum
                .Message(1, point => point.Fixed(3, now).Fixed(6, now / 1_000_000_000).Attribute(7, "http.route", route))
                .Number(2, 2).Number(3, 1)));
        }
    }

    private string NextNumber() => (++_requests).ToString(CultureInfo.InvariantCulture);

    private async Task CallAsync(string service, byte[] request)
    {
        var method = new Method<byte[], byte[]>(MethodType.Unary, $"opentelemetry.proto.collector.{service}", "Export", Raw, Raw);
        await _channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(_headers), request).ResponseAsync;
    }
}
