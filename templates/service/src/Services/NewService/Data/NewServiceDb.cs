using Microsoft.EntityFrameworkCore;

namespace NewService.Data;

/// <summary>The database of NewService.</summary>
public sealed class NewServiceDb(DbContextOptions<NewServiceDb> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        var note = modelBuilder.Entity<Note>();
        note.Property(n => n.Title).HasMaxLength(80);
        note.Property(n => n.Text).HasMaxLength(2000);
    }
}
