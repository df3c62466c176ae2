using Catalog.Models;

namespace Catalog.Data;

/// <summary>The questions asked of the table of items.</summary>
public static class ItemQueries
{
    public static IQueryable<Item> Matching(this IQueryable<Item> items, string? q, decimal? minPrice, decimal? maxPrice, List<Guid>? ids)
    {
        if (q is not null)
        {
            // Lower case on both sides: PostgreSQL's LIKE minds the case, SQLite's does not.
            var part = q.ToLowerInvariant();
            items = items.Where(item => item.Name.ToLower().Contains(part));
        }

        if (minPrice is not null)
            items = items.Where(item => item.Price >= minPrice);
        if (maxPrice is not null)
            items = items.Where(item => item.Price <= maxPrice);
        if (ids is not null)
            items = items.Where(item => ids.Contains(item.Id));
        return items;
    }

    /// <summary>Every order ends with the id, so that pages neither repeat nor lose an item.</summary>
    public static IQueryable<Item> Sorted(this IQueryable<Item> items, ItemSort sort) => sort switch
    {
        ItemSort.Name => items.OrderBy(item => item.Name).ThenBy(item => item.Id),
        ItemSort.Price => items.OrderBy(item => item.Price).ThenBy(item => item.Id),
        ItemSort.PriceDescending => items.OrderByDescending(item => item.Price).ThenBy(item => item.Id),
        _ => items.OrderByDescending(item => item.Id),
    };
}
