using System.Runtime.CompilerServices;
using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Notes;

/// <summary>Sessions that are used late, not at all, twice, or by other ways than EF Core's.</summary>
[Router("/sessions")]
public sealed partial class SessionsRouter
{
    [Post("/untouched")]
    public static string LeaveUntouched([Session] TagsDb db) => db.Database.CurrentTransaction is null ? "no transaction" : "transaction";

    [Post("/guarded")]
    public static void Guarded([Session] TagsDb db, [Depends(nameof(Guard))] string user) => db.Add(new Tag { Name = user });

    public static string Guard() => throw new HttpException(401, "no entry");

    /// <summary>Reads in a transaction whose rows it does not change.</summary>
    [Post("/read")]
    public static async Task<string> Read([Session] TagsDb db, CancellationToken cancellation)
    {
        await db.Tags.AnyAsync(cancellation);
        return db.Database.CurrentTransaction is null ? "no transaction" : "transaction";
    }

    [Post("/blocking")]
    public static void Block(string key, bool fail, [Session] TagsDb db)
    {
        _ = db.Tags.Any();
        db.Add(new Tag { Name = key });
        db.SaveChanges();
        if (fail)
            throw new HttpException(418, "asked to fail");
    }

    /// <summary>Writes with a command of ADO.NET.</summary>
    [Post("/ado")]
    public static async Task WriteByCommand(string key, bool fail, [Session] TagsDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO tags (name) VALUES ('{key}')";
        await command.ExecuteNonQueryAsync(cancellation);
        if (fail)
            throw new HttpException(418, "asked to fail");
    }

    /// <summary>One context in two sessions: the inner one is a part of the outer.</summary>
    [Post("/twice")]
    public static async Task Twice(string key, bool fail, [Session] TagsDb db, [Depends(nameof(Again))] TagsDb again, CancellationToken cancellation)
    {
        db.Add(new Tag { Name = key });
        await again.SaveChangesAsync(cancellation);
        if (fail)
            throw new HttpException(418, "asked to fail");
    }

    public static async IAsyncEnumerable<TagsDb> Again(
        [Session] TagsDb first, HttpContext http, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var db in SessionDependency.Session(first, http, cancellation))
            yield return db;
    }

    [Post("/own-transaction")]
    public static async Task BeginInWriter(string key, [Session] TagsDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Add(new Tag { Name = key });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>A reader may look at one state of the database for long.</summary>
    [Get("/own-transaction")]
    public static async Task<int> BeginInReader([Session] TagsDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);
        var tags = await db.Tags.CountAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return tags;
    }

    /// <summary>Writes between the items of a stream, and breaks off where asked to.</summary>
    [Post("/stream")]
    public static async IAsyncEnumerable<int> Stream(
        string key, bool fail, [Session] TagsDb db, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return 1;
        db.Add(new Tag { Name = key });
        await db.SaveChangesAsync(cancellation);
        yield return 2;
        if (fail)
            throw new InvalidOperationException("asked to fail");
    }

    [Post("/own")]
    public static void WriteInOwnSession(string key, bool fail, [Depends(nameof(OwnSession.TagsSession))] TagsDb db)
    {
        db.AddRange(new Tag { Name = key }, new Tag { Name = key + "-second" });
        if (fail)
            throw new HttpException(418, "asked to fail");
    }

    /// <summary>After the session's end the context writes as any other.</summary>
    [Post("/background")]
    public static void WriteLater(string key, [Session] TagsDb db, BackgroundTasks tasks)
    {
        db.Add(new Tag { Name = key + "-session" });
        tasks.Add(async token =>
        {
            db.AddRange(new Tag { Name = key }, new Tag { Name = key });
            await db.SaveChangesAsync(token);
        });
    }
}
