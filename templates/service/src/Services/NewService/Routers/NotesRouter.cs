using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;
using NewService.Data;
using NewService.Models;

namespace NewService.Routers;

/// <summary>Notes.</summary>
[Router("/notes", Tags = ["notes"])]
public sealed partial class NotesRouter
{
    /// <summary>List notes</summary>
    /// <param name="offset">Notes to leave out at the start.</param>
    /// <param name="limit">Notes to answer with, at most.</param>
    [Get("/")]
    public static async Task<NotesPublic> ReadNotes(
        [Session] NewServiceDb db, CancellationToken cancellation, [Query(Ge = 0)] int offset = 0, [Query(Ge = 1, Le = 100)] int limit = 20)
    {
        var total = await db.Notes.CountAsync(cancellation);
        var part = await db.Notes.AsNoTracking().OrderByDescending(note => note.Id).Skip(offset).Take(limit).ToListAsync(cancellation);
        return new NotesPublic([.. part.Select(note => note.ToPublic())], total);
    }

    /// <summary>Create a note</summary>
    [Post("/", StatusCode = 201)]
    public static NotePublic CreateNote(NoteCreate note, [Session] NewServiceDb db, TimeProvider clock)
    {
        var created = Note.Create(note, clock.GetUtcNow());
        db.Notes.Add(created);
        return created.ToPublic();
    }

    /// <summary>Read one note</summary>
    [Get("/{noteId}")]
    [Response(404, Description = "There is no such note.")]
    public static async Task<NotePublic> ReadNote(Guid noteId, [Session] NewServiceDb db, CancellationToken cancellation) =>
        (await db.Notes.GetAsync(noteId, cancellation)).ToPublic();

    /// <summary>Delete a note</summary>
    [Delete("/{noteId}", StatusCode = 204)]
    [Response(404, Description = "There is no such note.")]
    public static async Task DeleteNote(Guid noteId, [Session] NewServiceDb db, CancellationToken cancellation) =>
        db.Notes.Remove(await db.Notes.GetAsync(noteId, cancellation));
}
