using Lanner;

namespace NewService.Models;

/// <summary>What a client sends to create a note.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">The note itself.</param>
public sealed record NoteCreate(
    [Field(MinLength = 1, MaxLength = 80, Examples = ["Call back"])] string Title,
    [Field(MaxLength = 2000)] string? Text = null);

/// <summary>A note as clients see it.</summary>
public sealed record NotePublic(Guid Id, string Title, string? Text, DateTimeOffset CreatedAt);

/// <summary>A part of the list of notes.</summary>
/// <param name="Notes">The notes of this part, newest first.</param>
/// <param name="Total">All notes.</param>
public sealed record NotesPublic(IReadOnlyList<NotePublic> Notes, int Total);
