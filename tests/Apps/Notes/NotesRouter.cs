using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Notes;

/// <summary>Notes, with ways to fail before and after they are saved.</summary>
[Router("/notes")]
public sealed partial class NotesRouter
{
    /// <param name="then">What happens once the note is added; it is stored when nothing else is asked for.</param>
    [Post("", StatusCode = 201)]
    public static async Task CreateNote(NoteCreate note, [Session] NotesDb db, CancellationToken cancellation, NextStep then = NextStep.Store)
    {
        db.Add(note.ToNote());
        if (then is NextStep.SaveAndFail or NextStep.SaveAndWait)
            await db.SaveChangesAsync(cancellation);
        if (then is NextStep.SaveAndWait)
            await Task.Delay(Timeout.Infinite, cancellation);
        if (then is NextStep.Fail or NextStep.SaveAndFail)
            throw new HttpException(418, "asked to fail");
    }

    [Get("")]
    public static Task<List<Note>> ReadNotes([Session] NotesDb db, CancellationToken cancellation) =>
        db.Notes.OrderByDescending(note => note.Price).ThenBy(note => note.CreatedAt).ToListAsync(cancellation);

    [Get("/{noteId}")]
    public static Task<Note> ReadNote(int noteId, [Session] NotesDb db, CancellationToken cancellation) => db.Notes.GetAsync(noteId, cancellation);

    /// <summary>A read that changes what it read.</summary>
    [Get("/{noteId}/visit")]
    public static async Task<string> VisitNote(int noteId, [Session] NotesDb db, CancellationToken cancellation)
    {
        var note = await db.Notes.GetAsync(noteId, cancellation);
        note.Tags.Add("visited");
        db.Entry(note).Property(stored => stored.Tags).IsModified = true;
        return db.Database.CurrentTransaction is null ? "no transaction" : "transaction";
    }
}
