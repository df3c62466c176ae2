using Microsoft.EntityFrameworkCore;

namespace Lanner.Data.Tests;

/// <summary>One table with every kind of time and text that a model can hold.</summary>
public sealed class StoreDb(DbContextOptions<StoreDb> options) : DbContext(options)
{
    public DbSet<Item> Items => Set<Item>();

    public DbSet<Event> Events => Set<Event>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var item = modelBuilder.Entity<Item>();
        item.Property(stored => stored.Name).HasMaxLength(10);
        item.Property(stored => stored.Price).HasPrecision(6, 2);
        item.Property(stored => stored.WallClock).HasColumnType("timestamp without time zone");
        item.Property(stored => stored.Milliseconds).HasPrecision(3);
        item.Property(stored => stored.Grade).HasConversion<string>();
        item.ComplexProperty(stored => stored.Origin);
        item.OwnsOne(stored => stored.Details, details =>
        {
            details.ToJson();
            details.OwnsMany(owned => owned.Notes);
        });
        item.ComplexCollection(stored => stored.Labels, labels => labels.ToJson());
        modelBuilder.Entity<Event>().HasKey(stored => stored.At);
    }
}
