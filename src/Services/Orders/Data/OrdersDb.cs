using Microsoft.EntityFrameworkCore;

namespace Orders.Data;

/// <summary>The orders' database.</summary>
public sealed class OrdersDb(DbContextOptions<OrdersDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        var order = modelBuilder.Entity<Order>();
        order.Property(o => o.Email).HasMaxLength(200);
        order.Property(o => o.Note).HasMaxLength(500);
        order.Property(o => o.Status).HasConversion<string>().HasMaxLength(20);
        order.HasIndex(o => o.Email);

        var line = modelBuilder.Entity<OrderLine>();
        line.HasKey(l => new { l.OrderId, l.Number });
        line.Property(l => l.Name).HasMaxLength(80);
        line.Property(l => l.UnitPrice).HasPrecision(10, 2);
        order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId);
    }
}
