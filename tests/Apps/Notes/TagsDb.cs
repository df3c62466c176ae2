using Microsoft.EntityFrameworkCore;

namespace Notes;

/// <summary>A second context on the same database.</summary>
public sealed class TagsDb(DbContextOptions<TagsDb> options) : DbContext(options)
{
    public DbSet<Tag> Tags => Set<Tag>();
}

public sealed class Tag
{
    public int Id { get; set; }

    public required string Name { get; set; }
}
