using Catalog.Models;

namespace Catalog.Data;

/// <summary>A row of the table of items.</summary>
public sealed class Item
{
    public required Guid Id { get; init; }

    public required string Sku { get; set; }

    public required string Name { get; set; }

    public required decimal Price { get; set; }

    public string? Description { get; set; }

    public List<string> Tags { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public static Item Create(ItemCreate item, DateTimeOffset now) => new()
    {
        // Version 7 ids rise with time: they keep the index compact and give "newest first" for free.
        Id = Guid.CreateVersion7(now),
        Sku = item.Sku,
        Name = item.Name,
        Price = item.Price,
        Description = item.Description,
        Tags = [.. item.Tags ?? []],
        CreatedAt = now,
        UpdatedAt = now,
    };

    public void Replace(ItemCreate item, DateTimeOffset now)
    {
        Sku = item.Sku;
        Name = item.Name;
        Price = item.Price;
        Description = item.Description;
        Tags = [.. item.Tags ?? []];
        UpdatedAt = now;
    }

    public void Update(ItemUpdate item, DateTimeOffset now)
    {
        Name = item.Name ?? Name;
        Price = item.Price ?? Price;
        Description = item.Description is "" ? null : item.Description ?? Description;
        Tags = item.Tags is null ? Tags : [.. item.Tags];
        UpdatedAt = now;
    }

    public ItemPublic ToPublic() => new(Id, Sku, Name, Price, Description, Tags, CreatedAt, UpdatedAt);
}
