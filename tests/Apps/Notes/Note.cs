namespace Notes;

public enum Importance
{
    Low,
    High,
}

public sealed class Note
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public int FolderId { get; set; }

    public decimal Price { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid Reference { get; set; }

    public Importance Importance { get; set; }

    public List<string> Tags { get; set; } = [];
}
