using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Bench.Servers;

/// <summary>A plain minimal API, which validates nothing: the measure of the others.</summary>
internal static class MinimalServer
{
    private static readonly Message Hello = new("Hello, World!");

    public static Task<BenchServer> StartAsync() => BenchServer.StartAsync(
        "minimal API",
        builder => builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(
            new JsonStringEnumConverter<OrderStatus>(JsonNamingPolicy.CamelCase))),
        app =>
        {
            // Delegates held in variables are bound at run time, as in an application without the request delegate generator.
            var plaintext = () => "Hello, World!";
            var json = () => Hello;
            var item = (int itemId, string? q, int? limit) => new ItemRead(itemId, q, limit ?? 20);
            var order = (Order order) => TypedResults.Created((string?)null, new Receipt(order.CustomerId, order.Lines.Count, BenchOrders.Total(order)));
            app.MapGet("/plaintext", plaintext);
            app.MapGet("/json", json);
            app.MapGet("/items/{itemId}", item);
            app.MapPost("/orders", order);

            var signup = ([FromForm] Signup signup) => new Receipt(Guid.Empty, signup.Topics.Count, signup.Age);
            var page = (int offset, int limit, string token) => new PageRead(offset, limit, token);
            var pay = (Payment payment) => new Receipt(Guid.Empty, payment is CardPayment ? 1 : 2, payment.Amount);
            app.MapPost("/payments", pay);
            app.MapPost("/signups", signup).DisableAntiforgery();
            app.MapGet("/pages", page);
        });
}
