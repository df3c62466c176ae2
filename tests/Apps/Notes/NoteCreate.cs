namespace Notes;

// Has no rules: what the database refuses is to reach it.
public sealed record NoteCreate(string Slug, int FolderId, decimal Price, DateTimeOffset CreatedAt, Guid Reference, List<string> Tags)
{
    public Note ToNote() => new()
    {
        Slug = Slug,
        FolderId = FolderId,
        Price = Price,
        CreatedAt = CreatedAt,
        Reference = Reference,
        Tags = Tags,
    };
}
