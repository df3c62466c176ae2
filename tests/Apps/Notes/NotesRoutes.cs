using System.Globalization;
using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Notes;

internal static class NotesRoutes
{
    public static void MapNotes(this WebApplication app)
    {
        app.MapPost("/notes", (Note note, string? then, NotesDb db, HttpContext http) => InSession(db, http, async session =>
        {
            session.Add(note);
            if (then == "fail")
                throw new HttpException(418, "asked to fail");
            if (then == "save-and-fail")
            {
                await session.SaveChangesAsync(http.RequestAborted);
                throw new HttpException(418, "asked to fail");
            }
            if (then == "save-and-wait")
            {
                await session.SaveChangesAsync(http.RequestAborted);
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
            }
            return Results.Created($"/notes/{note.Slug}", note);
        }));
        app.MapGet("/notes/{id:int}", (int id, NotesDb db, HttpContext http) =>
            InSession(db, http, async session => Results.Ok(await session.Notes.GetAsync(id, http.RequestAborted))));
        app.MapGet("/notes", (NotesDb db, HttpContext http) => InSession(db, http, async session =>
            Results.Ok(await session.Notes.OrderByDescending(note => note.Price).ThenBy(note => note.CreatedAt).ToListAsync(http.RequestAborted))));
        app.MapGet("/notes/{id:int}/visit", (int id, NotesDb db, HttpContext http) => InSession(db, http, async session =>
        {
            var note = await session.Notes.GetAsync(id, http.RequestAborted);
            note.Tags.Add("visited");
            session.Entry(note).Property(n => n.Tags).IsModified = true;
            return Results.Ok(session.Database.CurrentTransaction is null ? "no transaction" : "transaction");
        }));
    }

    public static void MapSlow(this WebApplication app) => app.MapGet("/slow", async (int milliseconds) =>
    {
        await Task.Delay(milliseconds);
        return "done";
    });

    public static void UseDatabaseErrors(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (HttpException exception)
        {
            http.Response.StatusCode = exception.StatusCode;
            await http.Response.WriteAsJsonAsync(new { detail = exception.Detail });
        }
        catch (Exception exception) when (DatabaseErrors.Map(exception) is { } error)
        {
            http.Response.StatusCode = error.StatusCode;
            if (error.RetryAfter is { } delay)
                http.Response.Headers.RetryAfter = delay.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            await http.Response.WriteAsJsonAsync(new { detail = error.Detail });
        }
    });

    // As the generator does it.
    private static async Task<IResult> InSession(NotesDb db, HttpContext http, Func<NotesDb, Task<IResult>> operation)
    {
        await using var session = SessionDependency.Session(db, http, http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
        await session.MoveNextAsync();
        var result = await operation(session.Current);
        await session.MoveNextAsync();
        return result;
    }
}
