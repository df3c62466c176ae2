using Catalog.Models;

namespace Catalog.Data;

/// <summary>The first items of a new catalogue, so that a new system has something to show.</summary>
public static class CatalogSeed
{
    public static Task Apply(CatalogDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);

        var now = DateTimeOffset.UtcNow;
        db.Items.AddRange(
            Item.Create(new ItemCreate("TEA-0001", "Green tea", 6.50m, "Sencha, 100 g.", ["tea"]), now),
            Item.Create(new ItemCreate("TEA-0002", "Black tea", 5.20m, "Assam, 100 g.", ["tea"]), now),
            Item.Create(new ItemCreate("POT-0001", "Teapot", 32.00m, "Cast iron, 0.8 litres.", ["ware"]), now));
        return db.SaveChangesAsync(cancellation);
    }
}
