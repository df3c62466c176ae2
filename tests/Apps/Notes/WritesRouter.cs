using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Notes;

/// <summary>Each way to write, once. Every operation stores rows whose name is the key.</summary>
[Router("/writes")]
public sealed partial class WritesRouter
{
    [Post("/session", StatusCode = 201)]
    public static void WriteInSession(string key, [Session] TagsDb db) => db.Add(new Tag { Name = key });

    [Post("/session-saved", StatusCode = 201)]
    public static async Task<int> SaveInSession(string key, [Session] TagsDb db, CancellationToken cancellation)
    {
        var tag = db.Add(new Tag { Name = key }).Entity;
        await db.SaveChangesAsync(cancellation);
        return tag.Id;
    }

    /// <summary>Stores the row unless it is there.</summary>
    [Put("/session")]
    public static async Task PutInSession(string key, [Session] TagsDb db, CancellationToken cancellation)
    {
        if (!await db.Tags.AnyAsync(tag => tag.Name == key, cancellation))
            db.Add(new Tag { Name = key });
    }

    [Post("/service", StatusCode = 201)]
    public static Task WriteByService(string key, TagsDb db, CancellationToken cancellation)
    {
        db.Add(new Tag { Name = key });
        return db.SaveChangesAsync(cancellation);
    }

    [Post("/service-blocking", StatusCode = 201)]
    public static void WriteByServiceBlocking(string key, TagsDb db)
    {
        db.Add(new Tag { Name = key });
        db.SaveChanges();
    }

    [Post("/service-rows", StatusCode = 201)]
    public static Task WriteRowsByService(string key, TagsDb db, CancellationToken cancellation)
    {
        db.AddRange(new Tag { Name = key }, new Tag { Name = key }, new Tag { Name = key });
        return db.SaveChangesAsync(cancellation);
    }

    /// <summary>Reads after it wrote, so that a repetition of the read alone would be harmless.</summary>
    [Post("/service-read", StatusCode = 201)]
    public static async Task<int> WriteAndReadByService(string key, TagsDb db, CancellationToken cancellation)
    {
        db.Add(new Tag { Name = key });
        await db.SaveChangesAsync(cancellation);
        return await db.Tags.CountAsync(tag => tag.Name == key, cancellation);
    }

    /// <summary>Adds one character to the name of the row that is there.</summary>
    [Post("/update")]
    public static Task<int> Update(string key, TagsDb db, CancellationToken cancellation) =>
        db.Tags.Where(tag => tag.Name.StartsWith(key)).ExecuteUpdateAsync(set => set.SetProperty(tag => tag.Name, tag => tag.Name + "+"), cancellation);

    [Post("/sql", StatusCode = 201)]
    public static Task<int> ExecuteSql(string key, TagsDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO tags (name) VALUES ({key})", cancellation);

    [Post("/query-sql", StatusCode = 201)]
    public static async Task<int> QuerySql(string key, TagsDb db, CancellationToken cancellation) =>
        (await db.Tags.FromSql($"INSERT INTO tags (name) VALUES ({key}) RETURNING *").AsNoTracking().ToListAsync(cancellation))[0].Id;

    /// <summary>A query around a function that writes.</summary>
    [Post("/composed-sql", StatusCode = 201)]
    public static Task<int> ComposeSql(string key, TagsDb db, CancellationToken cancellation) =>
        db.Tags.FromSql($"SELECT * FROM add_tag({key})").AsNoTracking().Where(tag => tag.Id > 0).CountAsync(cancellation);

    [Post("/transaction", StatusCode = 201)]
    public static async Task WriteInTransaction(string key, TagsDb db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Add(new Tag { Name = key });
        await db.SaveChangesAsync(cancellation);
        db.Add(new Tag { Name = key });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What EF Core's documentation shows for transactions under a strategy that repeats.</summary>
    [Post("/strategy", StatusCode = 201)]
    public static Task WriteUnderStrategy(string key, TagsDb db, CancellationToken cancellation) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                db.Add(new Tag { Name = key });
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
            },
            cancellation);

    [Get("/late")]
    public static async Task WriteLate(string key, [Session] TagsDb db, CancellationToken cancellation)
    {
        await db.Tags.CountAsync(tag => tag.Name == key, cancellation);
        db.Add(new Tag { Name = key });
        await db.SaveChangesAsync(cancellation);
    }

    [Get("/late-tracked")]
    public static async Task WriteAtTheEnd(string key, [Session] TagsDb db, CancellationToken cancellation)
    {
        await db.Tags.CountAsync(tag => tag.Name == key, cancellation);
        db.Add(new Tag { Name = key });
    }

    [Get("/late-sql")]
    public static Task ExecuteSqlLate(string key, [Session] TagsDb db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO tags (name) VALUES ({key})", cancellation);

    /// <summary>A read, repeated where that helps.</summary>
    [Get("/count")]
    public static Task<int> Count(string key, TagsDb db, CancellationToken cancellation) => db.Tags.CountAsync(tag => tag.Name == key, cancellation);
}
