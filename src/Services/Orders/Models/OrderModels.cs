using Lanner;

namespace Orders.Models;

/// <summary>What a client sends to place an order.</summary>
/// <param name="Email">Who ordered.</param>
/// <param name="Lines">What is ordered; an item stands in one line at most.</param>
/// <param name="Note">A word to the shop.</param>
public sealed record OrderCreate(
    [Field(Pattern = @"^[^@\s]+@[^@\s]+\.[^@\s]+$", MaxLength = 200, Examples = ["ada@example.org"])] string Email,
    [Field(MinLength = 1, MaxLength = 100)] List<OrderLineCreate> Lines,
    [Field(MaxLength = 500)] string? Note = null);

/// <summary>One line of a new order.</summary>
/// <param name="ItemId">Id of the item, as the catalogue tells it.</param>
/// <param name="Quantity">How many pieces.</param>
public sealed record OrderLineCreate(
    [Field(Examples = ["0198c0de-0000-7000-8000-000000000001"])] Guid ItemId,
    [Field(Ge = 1, Le = 1000, Examples = [2])] int Quantity);

/// <summary>An order as clients see it.</summary>
public sealed record OrderPublic(
    Guid Id, string Email, OrderStatus Status, string? Note, IReadOnlyList<OrderLinePublic> Lines, decimal Total, DateTimeOffset PlacedAt);

/// <summary>One line of an order, with name and price as they were when it was placed.</summary>
public sealed record OrderLinePublic(Guid ItemId, string Name, int Quantity, decimal UnitPrice);

/// <summary>A part of the list of orders.</summary>
/// <param name="Orders">The orders of this part, newest first.</param>
/// <param name="Total">All orders that fit the filter.</param>
public sealed record OrdersPublic(IReadOnlyList<OrderPublic> Orders, int Total);

/// <summary>How far an order has come.</summary>
public enum OrderStatus
{
    /// <summary>Placed, not yet handled.</summary>
    Placed,

    /// <summary>Called off.</summary>
    Cancelled,
}
