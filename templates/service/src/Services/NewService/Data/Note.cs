using NewService.Models;

namespace NewService.Data;

/// <summary>A row of the table of notes.</summary>
public sealed class Note
{
    public required Guid Id { get; init; }

    public required string Title { get; set; }

    public string? Text { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static Note Create(NoteCreate note, DateTimeOffset now) => new()
    {
        // Version 7 ids rise with time: they keep the index compact and give "newest first" for free.
        Id = Guid.CreateVersion7(now),
        Title = note.Title,
        Text = note.Text,
        CreatedAt = now,
    };

    public NotePublic ToPublic() => new(Id, Title, Text, CreatedAt);
}
