using Microsoft.EntityFrameworkCore;

namespace Notes;

public sealed class NotesDb(DbContextOptions<NotesDb> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Folder> Folders => Set<Folder>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var note = modelBuilder.Entity<Note>();
        note.Property(n => n.Slug).HasMaxLength(40);
        note.HasIndex(n => n.Slug).IsUnique();
        note.HasOne<Folder>().WithMany().HasForeignKey(n => n.FolderId);
        note.Property(n => n.Price).HasPrecision(12, 2);
        note.ToTable(table => table.HasCheckConstraint("price_is_positive", "price > 0"));
    }
}
