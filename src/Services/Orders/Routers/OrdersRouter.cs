using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;
using Orders.Clients;
using Orders.Data;
using Orders.Models;

namespace Orders.Routers;

/// <summary>Orders: what customers ordered.</summary>
[Router("/orders", Tags = ["orders"])]
public sealed partial class OrdersRouter
{
    /// <summary>List orders, newest first</summary>
    /// <param name="email">Only the orders of this customer.</param>
    /// <param name="status">Only the orders in this state.</param>
    [Get("/")]
    public static async Task<OrdersPublic> ReadOrders(
        [Session] OrdersDb db,
        [Depends(nameof(Dependencies.Pagination))] Page page,
        CancellationToken cancellation,
        [Query(MaxLength = 200)] string? email = null,
        OrderStatus? status = null)
    {
        var orders = db.Orders.AsNoTracking().Include(order => order.Lines)
            .Where(order => (email == null || order.Email == email) && (status == null || order.Status == status));
        var total = await orders.CountAsync(cancellation);
        var part = await orders.OrderByDescending(order => order.Id).Skip(page.Offset).Take(page.Limit).ToListAsync(cancellation);
        return new OrdersPublic([.. part.Select(order => order.ToPublic())], total);
    }

    /// <summary>Place an order</summary>
    /// <remarks>Prices and names come from the catalogue and are kept as they are now.</remarks>
    [Post("/", StatusCode = 201)]
    [Response(409, Description = "The catalogue does not have one of the items, or an item stands in two lines.")]
    [Response(503, Description = "The catalogue does not answer.")]
    public static async Task<OrderPublic> PlaceOrder(
        OrderCreate order, CatalogClient catalog, [Session] OrdersDb db, TimeProvider clock, ILogger<OrdersRouter> logger, CancellationToken cancellation)
    {
        var items = await catalog.ReadItems([.. order.Lines.Select(line => line.ItemId)], cancellation);
        var placed = Order.Place(order, items, clock.GetUtcNow());
        db.Orders.Add(placed);
        LogPlacing(logger, placed.Id, placed.Lines.Count);
        return placed.ToPublic();
    }

    /// <summary>Read one order</summary>
    [Get("/{orderId}")]
    [Response(404, Description = "There is no such order.")]
    public static async Task<OrderPublic> ReadOrder(Guid orderId, [Session] OrdersDb db, CancellationToken cancellation) =>
        (await db.Orders.AsNoTracking().Include(order => order.Lines).GetFirstAsync(order => order.Id == orderId, cancellation)).ToPublic();

    /// <summary>Cancel an order</summary>
    /// <remarks>A second cancel changes nothing and answers the same.</remarks>
    [Post("/{orderId}/cancel")]
    [Response(404, Description = "There is no such order.")]
    public static async Task<OrderPublic> CancelOrder(Guid orderId, [Session] OrdersDb db, CancellationToken cancellation)
    {
        var order = await db.Orders.Include(stored => stored.Lines).GetFirstAsync(stored => stored.Id == orderId, cancellation);
        order.Status = OrderStatus.Cancelled;
        return order.ToPublic();
    }

    [LoggerMessage(LogLevel.Information, "Placing order {OrderId}, lines: {LineCount}")]
    private static partial void LogPlacing(ILogger logger, Guid orderId, int lineCount);
}
