using Microsoft.EntityFrameworkCore;

namespace Target;

public sealed class TargetDb(DbContextOptions<TargetDb> options) : DbContext(options)
{
    public DbSet<Row> Rows => Set<Row>();

    public DbSet<StoredRow> Stored => Set<StoredRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var row = modelBuilder.Entity<Row>();
        row.Property(one => one.Code).HasMaxLength(20);
        row.HasIndex(one => one.Code).IsUnique();
        row.Property(one => one.Text).HasMaxLength(500);
        row.Property(one => one.Price).HasPrecision(10, 2);
        row.HasOne<Row>().WithMany().HasForeignKey(one => one.ParentId);
        row.OwnsOne(one => one.Detail, detail => detail.ToJson());
        row.ToTable(table => table.HasCheckConstraint("price_is_positive", "price > 0"));
        if (Database.IsNpgsql())
        {
            row.Property(one => one.Json).HasColumnType("jsonb");
            row.Property(one => one.Local).HasColumnType("timestamp without time zone");
        }
    }
}
