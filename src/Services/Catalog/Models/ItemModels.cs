using Lanner;

namespace Catalog.Models;

/// <summary>What a client sends to create or replace an item.</summary>
/// <param name="Sku">The shop's own number; no two items share one.</param>
/// <param name="Name">What customers read.</param>
/// <param name="Price">Price of one piece.</param>
/// <param name="Description">Longer text.</param>
/// <param name="Tags">Words to find the item by.</param>
public sealed record ItemCreate(
    [Field(Pattern = "^[A-Z]{3}-[0-9]{4}$", Examples = ["KET-0001"])] string Sku,
    [Field(MinLength = 1, MaxLength = 80, Examples = ["Kettle"])] string Name,
    [Field(Gt = 0, MaxDigits = 10, DecimalPlaces = 2, Examples = [19.9])] decimal Price,
    [Field(MaxLength = 2000)] string? Description = null,
    [Field(MaxLength = 20)] HashSet<string>? Tags = null);

/// <summary>What a client sends to change some members of an item; what is absent or null stays as it is.</summary>
/// <param name="Name">What customers read.</param>
/// <param name="Price">Price of one piece.</param>
/// <param name="Description">Longer text; an empty text removes it.</param>
/// <param name="Tags">Words to find the item by.</param>
public sealed record ItemUpdate(
    [Field(MinLength = 1, MaxLength = 80, Examples = ["Kettle, 2 litres"])] string? Name = null,
    [Field(Gt = 0, MaxDigits = 10, DecimalPlaces = 2, Examples = [24.9])] decimal? Price = null,
    [Field(MaxLength = 2000)] string? Description = null,
    [Field(MaxLength = 20)] HashSet<string>? Tags = null);

/// <summary>An item as clients see it.</summary>
public sealed record ItemPublic(
    Guid Id, string Sku, string Name, decimal Price, string? Description, IReadOnlyList<string> Tags, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A part of the list of items.</summary>
/// <param name="Items">The items of this part.</param>
/// <param name="Total">All items that fit the filter.</param>
public sealed record ItemsPublic(IReadOnlyList<ItemPublic> Items, int Total);

/// <summary>The order of a list of items.</summary>
public enum ItemSort
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>By name.</summary>
    Name,

    /// <summary>Cheapest first.</summary>
    Price,

    /// <summary>Dearest first.</summary>
    PriceDescending,
}
