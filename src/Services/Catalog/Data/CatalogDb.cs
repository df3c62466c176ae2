using Microsoft.EntityFrameworkCore;

namespace Catalog.Data;

/// <summary>The catalogue's database.</summary>
public sealed class CatalogDb(DbContextOptions<CatalogDb> options) : DbContext(options)
{
    public DbSet<Item> Items => Set<Item>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        var item = modelBuilder.Entity<Item>();
        item.Property(i => i.Sku).HasMaxLength(20);
        item.Property(i => i.Name).HasMaxLength(80);
        item.Property(i => i.Description).HasMaxLength(2000);
        item.Property(i => i.Price).HasPrecision(10, 2);
        item.HasIndex(i => i.Sku).IsUnique();
        item.HasIndex(i => i.Name);
    }
}
