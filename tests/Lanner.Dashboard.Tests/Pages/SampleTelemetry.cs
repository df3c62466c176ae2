using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;

namespace Lanner.Dashboard.Tests.Pages;

/// <summary>An order that goes from one service to another and into the database, sent by OpenTelemetry's SDK.</summary>
internal static class SampleTelemetry
{
    public static void Send(DashboardServer server)
    {
        using var orders = new Sender(server, OtlpExportProtocol.Grpc, "orders");
        using var catalog = new Sender(server, OtlpExportProtocol.HttpProtobuf, "catalog");
        var duration = orders.Meter.CreateHistogram<double>("http.server.request.duration", "s", "Duration of HTTP server requests.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 1] });
        var placed = orders.Meter.CreateCounter<long>("shop.orders.placed", "{order}", "Orders placed.");
        for (var i = 0; i < 12; i++)
        {
            Order(orders, catalog, duration, i);
            placed.Add(1, new KeyValuePair<string, object?>("country", i % 2 == 0 ? "DE" : "FR"));
        }

        orders.Flush();
        catalog.Flush();
    }

    private static void Order(Sender orders, Sender catalog, Histogram<double> duration, int number)
    {
        var start = DateTimeOffset.UtcNow.AddSeconds(-number);
        using var request = orders.Source.StartActivity("POST /orders", ActivityKind.Server, default(ActivityContext), [new("http.request.method", "POST"), new("order", number)], startTime: start)!;
        orders.Logger.LogInformation("Placing order {Order} for {Customer}", number, "Ada");
        using (var call = orders.Source.StartActivity("GET", ActivityKind.Client, request.Context, startTime: start.AddMilliseconds(3))!)
        {
            using (var served = catalog.Source.StartActivity("GET /items/{id}", ActivityKind.Server, call.Context, startTime: start.AddMilliseconds(6))!)
            {
                using (var sql = catalog.Source.StartActivity("catalogdb", ActivityKind.Client, served.Context, [new("db.system.name", "postgresql"), new("db.namespace", "catalogdb"), new("db.query.text", "SELECT * FROM items WHERE id = $1")], startTime: start.AddMilliseconds(9))!)
                    sql.SetEndTime(start.UtcDateTime.AddMilliseconds(21));
                catalog.Logger.LogDebug("Item {Item} found", 7);
                served.SetEndTime(start.UtcDateTime.AddMilliseconds(26));
            }

            call.SetEndTime(start.UtcDateTime.AddMilliseconds(30));
        }

        if (number == 4)
        {
            orders.Logger.LogError(new InvalidOperationException("The card was declined."), "Order {Order} failed", number);
            request.SetStatus(ActivityStatusCode.Error, "payment").AddException(new InvalidOperationException("The card was declined."));
        }
        else if (number % 5 == 1)
        {
            orders.Logger.LogWarning("Stock of {Item} is low", 7);
        }

        duration.Record(0.004 * (number + 1), new KeyValuePair<string, object?>("http.route", number % 3 == 0 ? "/orders" : "/orders/{id}"));
        request.SetEndTime(start.UtcDateTime.AddMilliseconds(48 + (number * 7)));
    }
}
