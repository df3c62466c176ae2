using System.Diagnostics;
using Lanner.Dashboard.Access;
using Lanner.Dashboard.Telemetry;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;

namespace Lanner.Dashboard.Tests.Storage;

/// <summary>What gives way to what, and that it is counted.</summary>
public sealed class LimitTests
{
    private static readonly TelemetryResource Loud = new("loud", "", []);
    private static readonly TelemetryResource Quiet = new("quiet", "", []);

    [Fact]
    public void The_oldest_entries_of_a_resource_give_way_and_are_counted()
    {
        var store = new LogStore(new TelemetryLimits { MaxLogCountPerResource = 3 });

        store.Add([.. Enumerable.Range(0, 5).Select(index => Entry(store, Loud, index))]);

        Assert.Equal(["4", "3", "2"], store.Find(_ => true).Select(entry => entry.Message));
        Assert.Equal((3, 2L), (store.Count, store.Discarded));
    }

    [Fact]
    public void A_loud_resource_does_not_push_a_quiet_one_out()
    {
        var store = new LogStore(new TelemetryLimits { MaxLogCount = 10 });
        store.Add([Entry(store, Quiet, 0)]);

        store.Add([.. Enumerable.Range(0, 100).Select(index => Entry(store, Loud, index))]);

        Assert.Equal(1, store.CountOf(Quiet));
        Assert.Equal((10, 91L), (store.Count, store.Discarded));
    }

    [Fact]
    public void The_oldest_traces_give_way_and_are_counted()
    {
        var store = new TraceStore(new TelemetryLimits { MaxTraceCount = 2 });

        store.Add([Span(1, 1), Span(2, 1), Span(3, 1)]);

        Assert.Equal([3, 2], store.Find(_ => true).Select(trace => (int)trace.Id));
        Assert.Equal(1, store.DiscardedTraces);
    }

    [Fact]
    public void Traces_of_many_spans_give_way_by_the_number_of_spans()
    {
        var store = new TraceStore(new TelemetryLimits { MaxSpanCount = 10 });

        store.Add([.. Enumerable.Range(1, 3).SelectMany(trace => Enumerable.Range(1, 6).Select(span => Span(trace, span)))]);

        Assert.Equal(6, store.SpanCount);
        Assert.Equal(2, store.DiscardedTraces);
        Assert.Equal(18, store.SpanCount + store.DiscardedSpans);
    }

    [Fact]
    public void One_endless_trace_keeps_its_first_spans()
    {
        var store = new TraceStore(new TelemetryLimits { MaxSpanCountPerTrace = 4 });

        store.Add([.. Enumerable.Range(1, 9).Select(span => Span(1, span))]);

        Assert.Equal((4, 5L), (store.SpanCount, store.DiscardedSpans));
    }

    [Fact]
    public void A_span_that_is_sent_twice_is_kept_once()
    {
        var store = new TraceStore(new TelemetryLimits());

        store.Add([Span(1, 1)]);
        store.Add([Span(1, 1)]);

        Assert.Equal(1, store.SpanCount);
    }

    [Fact]
    public async Task New_series_above_the_limit_are_refused_and_counted()
    {
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Limits = new TelemetryLimits { MaxSeriesCount = 2 } });
        using var sender = new Sender(dashboard.Server, OtlpExportProtocol.HttpProtobuf);
        var counter = sender.Meter.CreateCounter<int>("visits");
        for (var i = 0; i < 5; i++)
            counter.Add(1, new KeyValuePair<string, object?>("page", i));

        sender.Flush();

        Assert.Equal((2, 3L), (dashboard.Store.Metrics.SeriesCount, dashboard.Store.Metrics.RefusedPoints));
    }

    [Fact]
    public async Task Secrets_are_masked_before_they_are_kept()
    {
        var secrets = new SecretMask();
        secrets.Add("hunter2-hunter2");
        await using var dashboard = await RunningDashboard.StartAsync(options => options with { Secrets = secrets });
        using var sender = new Sender(dashboard.Server, OtlpExportProtocol.Grpc);
        sender.Logger.LogInformation("Connecting with {Text}", "Password=hunter2-hunter2;");
        using (var activity = sender.Source.StartActivity("call")!)
            activity.SetTag("http.request.header.authorization", "Bearer abc").SetTag("note", "hunter2-hunter2");

        sender.Flush();

        var entry = Assert.Single(dashboard.Store.Logs.Find(_ => true));
        Assert.DoesNotContain("hunter2", entry.Message + string.Concat(entry.Attributes));
        var span = dashboard.Store.Traces.Spans(dashboard.Store.Traces.Find(_ => true)[0].Id)[0];
        Assert.Equal(SecretMask.Mask, span.Attribute("http.request.header.authorization"));
        Assert.Equal(SecretMask.Mask, span.Attribute("note"));
    }

    private static LogEntry Entry(LogStore store, TelemetryResource resource, int number) => new()
    {
        Id = store.NextId(),
        Time = DateTime.UnixEpoch.AddSeconds(number),
        Level = LogLevel.Information,
        Message = $"{number}",
        Category = "",
        Resource = resource,
        Attributes = [],
    };

    private static Span Span(int trace, int span) => new()
    {
        TraceId = (UInt128)trace,
        Id = (ulong)span,
        ParentId = 0,
        Name = "work",
        Kind = ActivityKind.Internal,
        Start = DateTime.UnixEpoch.AddSeconds(trace),
        Duration = TimeSpan.FromSeconds(1),
        IsError = false,
        Resource = Loud,
        Scope = "",
        Attributes = [],
    };
}
