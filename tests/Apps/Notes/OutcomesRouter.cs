using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Notes;

public enum Outcome
{
    Tracked,
    Saved,
    Updated,
    SavedThenThrows,
    UpdatedThenThrows,
    SqlThenThrows,
    SavedThenRefused,
}

/// <summary>One session per method, with each end that it can have.</summary>
[Router("/outcomes")]
public sealed partial class OutcomesRouter
{
    [Get("")]
    public static Task Get(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    [Head("")]
    public static Task Head(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    [Options("")]
    public static Task Options(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    [Trace("")]
    public static Task Trace(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    [Post("")]
    public static Task Post(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    [Put("")]
    public static Task Put(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    [Patch("")]
    public static Task Patch(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    [Delete("")]
    public static Task Delete(string key, Outcome then, [Session] TagsDb db, CancellationToken cancellation) => RunAsync(key, then, db, cancellation);

    private static async Task RunAsync(string key, Outcome then, TagsDb db, CancellationToken cancellation)
    {
        await db.Tags.AnyAsync(tag => tag.Name == key, cancellation);
        if (then is Outcome.Updated or Outcome.UpdatedThenThrows)
            await db.Tags.Where(tag => tag.Name == "first").ExecuteUpdateAsync(set => set.SetProperty(tag => tag.Name, key), cancellation);
        else if (then is Outcome.SqlThenThrows)
            await db.Database.ExecuteSqlAsync($"INSERT INTO tags (name) VALUES ({key})", cancellation);
        else
            db.Add(new Tag { Name = key });

        if (then is Outcome.Saved or Outcome.SavedThenThrows or Outcome.SavedThenRefused)
            await db.SaveChangesAsync(cancellation);
        if (then is Outcome.SavedThenThrows or Outcome.UpdatedThenThrows or Outcome.SqlThenThrows)
            throw new HttpException(418, "asked to fail");
        if (then is Outcome.SavedThenRefused)
            throw new ValidationException([new ValidationError("late", ["query", "key"], "Refused late")]);
    }
}
