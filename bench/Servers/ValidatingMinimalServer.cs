using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.Servers;

/// <summary>A minimal API with the platform's own validation.</summary>
internal static class ValidatingMinimalServer
{
    private static readonly Message Hello = new("Hello, World!");

    public static Task<BenchServer> StartAsync() => BenchServer.StartAsync(
        "minimal API + AddValidation",
        builder =>
        {
            builder.Services.AddValidation();
            builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter<OrderStatus>(JsonNamingPolicy.CamelCase)));
        },
        app =>
        {
            app.MapGet("/plaintext", () => "Hello, World!");
            app.MapGet("/json", () => Hello);
            app.MapGet(
                "/items/{itemId}",
                (int itemId, [StringLength(50, MinimumLength = 3)] string? q, [Range(1, 100)] int limit = 20) => new ItemRead(itemId, q, limit));
            app.MapPost("/orders", (ValidatedOrder order) =>
                TypedResults.Created((string?)null, new Receipt(order.CustomerId, order.Lines.Count, order.Total())));
        });
}

/// <summary>One line of an order, with the platform's attributes.</summary>
public sealed record ValidatedLine(
    [property: RegularExpression(@"^[A-Z]{3}-\d{4}$")] string Sku,
    [property: Range(1, 1000)] int Quantity,
    [property: Range(0.000001, 1e9)] double UnitPrice);

/// <summary>Where an order goes, with the platform's attributes.</summary>
public sealed record ValidatedAddress(
    [property: StringLength(100, MinimumLength = 1)] string Street,
    [property: StringLength(50, MinimumLength = 1)] string City,
    [property: RegularExpression(@"^\d{5}$")] string Zip);

/// <summary>The same order, with the platform's attributes.</summary>
public sealed record ValidatedOrder(
    Guid CustomerId,
    [property: RegularExpression(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")] string Email,
    [property: RegularExpression("^[A-Z]{3}$")] string Currency,
    DateTimeOffset PlacedAt,
    OrderStatus Status,
    [property: StringLength(200)] string? Note,
    [property: Range(0, 0.999999)] double Discount,
    ValidatedAddress Address,
    [property: MaxLength(10)] List<string> Tags,
    [property: MinLength(1), MaxLength(100)] List<ValidatedLine> Lines)
{
    /// <summary>The sum of the lines, less the discount.</summary>
    public double Total() => Lines.Sum(line => line.Quantity * line.UnitPrice) * (1 - Discount);
}
