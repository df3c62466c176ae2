using Catalog.Data;
using Catalog.Models;
using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Routers;

/// <summary>Items: what the shop sells.</summary>
[Router("/items", Tags = ["items"])]
public sealed partial class ItemsRouter
{
    /// <summary>List items</summary>
    /// <param name="q">Part of the name, in any case.</param>
    /// <param name="minPrice">Lowest price.</param>
    /// <param name="maxPrice">Highest price.</param>
    /// <param name="id">Only these items.</param>
    /// <param name="sort">The order of the list.</param>
    [Get("/")]
    public static async Task<ItemsPublic> ReadItems(
        [Session] CatalogDb db,
        [Depends(nameof(Dependencies.Pagination))] Page page,
        CancellationToken cancellation,
        [Query(MaxLength = 80)] string? q = null,
        [Query(Ge = 0)] decimal? minPrice = null,
        [Query(Ge = 0)] decimal? maxPrice = null,
        [Query(MaxLength = 100)] List<Guid>? id = null,
        ItemSort sort = ItemSort.Newest)
    {
        var items = db.Items.AsNoTracking().Matching(q, minPrice, maxPrice, id);
        var total = await items.CountAsync(cancellation);
        var part = await items.Sorted(sort).Skip(page.Offset).Take(page.Limit).ToListAsync(cancellation);
        return new ItemsPublic([.. part.Select(item => item.ToPublic())], total);
    }

    /// <summary>Create an item</summary>
    [Post("/", StatusCode = 201)]
    [Response(409, Description = "Another item has this SKU.")]
    public static ItemPublic CreateItem(ItemCreate item, [Session] CatalogDb db, TimeProvider clock)
    {
        var created = Item.Create(item, clock.GetUtcNow());
        db.Items.Add(created);
        return created.ToPublic();
    }

    /// <summary>Read one item</summary>
    [Get("/{itemId}")]
    [Response(404, Description = "There is no such item.")]
    public static async Task<ItemPublic> ReadItem(Guid itemId, [Session] CatalogDb db, CancellationToken cancellation) =>
        (await db.Items.GetAsync(itemId, cancellation)).ToPublic();

    /// <summary>Replace an item</summary>
    [Put("/{itemId}")]
    [Response(404, Description = "There is no such item.")]
    [Response(409, Description = "Another item has this SKU.")]
    public static async Task<ItemPublic> ReplaceItem(
        Guid itemId, ItemCreate item, [Session] CatalogDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var stored = await db.Items.GetAsync(itemId, cancellation);
        stored.Replace(item, clock.GetUtcNow());
        return stored.ToPublic();
    }

    /// <summary>Change some members of an item</summary>
    [Patch("/{itemId}")]
    [Response(404, Description = "There is no such item.")]
    public static async Task<ItemPublic> UpdateItem(
        Guid itemId, ItemUpdate item, [Session] CatalogDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var stored = await db.Items.GetAsync(itemId, cancellation);
        stored.Update(item, clock.GetUtcNow());
        return stored.ToPublic();
    }

    /// <summary>Delete an item</summary>
    [Delete("/{itemId}", StatusCode = 204)]
    [Response(404, Description = "There is no such item.")]
    public static async Task DeleteItem(Guid itemId, [Session] CatalogDb db, CancellationToken cancellation) =>
        db.Items.Remove(await db.Items.GetAsync(itemId, cancellation));
}
