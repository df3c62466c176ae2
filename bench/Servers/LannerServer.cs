using Lanner;

namespace Bench.Servers;

/// <summary>Lanner.</summary>
internal static class LannerServer
{
    public static Task<BenchServer> StartAsync() => BenchServer.StartAsync(
        "Lanner",
        builder => builder.AddLanner(),
        app =>
        {
            app.IncludeRouter<BenchRouter>();
            app.IncludeRouter<FeaturesRouter>();
        });
}

/// <summary>A constant answer.</summary>
public sealed record Message(string Text);

/// <summary>The parameters, given back.</summary>
public sealed record ItemRead(int ItemId, string? Q, int Limit);

/// <summary>What came of an order.</summary>
public sealed record Receipt(Guid Id, int Lines, double Total);

/// <summary>State of an order.</summary>
public enum OrderStatus
{
    /// <summary>Not paid.</summary>
    New,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>On its way.</summary>
    Shipped,
}

/// <summary>One line of an order.</summary>
public sealed record OrderLine(
    [Field(Pattern = @"^[A-Z]{3}-\d{4}$")] string Sku,
    [Field(Ge = 1, Le = 1000)] int Quantity,
    [Field(Gt = 0)] double UnitPrice);

/// <summary>Where an order goes.</summary>
public sealed record Address(
    [Field(MinLength = 1, MaxLength = 100)] string Street,
    [Field(MinLength = 1, MaxLength = 50)] string City,
    [Field(Pattern = @"^\d{5}$")] string Zip);

/// <summary>An order of about 1 KB.</summary>
public sealed record Order(
    Guid CustomerId,
    [Field(Pattern = @"^[^@\s]+@[^@\s]+\.[^@\s]+$")] string Email,
    [Field(Pattern = "^[A-Z]{3}$")] string Currency,
    DateTimeOffset PlacedAt,
    OrderStatus Status,
    [Field(MaxLength = 200)] string? Note,
    [Field(Ge = 0, Lt = 1)] double Discount,
    Address Address,
    [Field(MaxLength = 10)] List<string> Tags,
    [Field(MinLength = 1, MaxLength = 100)] List<OrderLine> Lines);

/// <summary>The scenarios, as a user of Lanner writes them.</summary>
[Router]
public sealed partial class BenchRouter
{
    private static readonly Message Hello = new("Hello, World!");

    [Get("/plaintext", MediaType = "text/plain")]
    public static string Plaintext() => "Hello, World!";

    [Get("/json")]
    public static Message Json() => Hello;

    [Get("/items/{itemId}")]
    public static ItemRead ReadItem(
        int itemId, [Query(MinLength = 3, MaxLength = 50)] string? q = null, [Query(Ge = 1, Le = 100)] int limit = 20) => new(itemId, q, limit);

    [Post("/orders", StatusCode = 201)]
    public static Receipt CreateOrder(Order order) => new(order.CustomerId, order.Lines.Count, BenchOrders.Total(order));
}
