using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Target;

/// <summary>Rows written in a session, by the context as a service, and by SQL.</summary>
[Router("/rows")]
public sealed partial class RowsRouter
{
    [Post("", StatusCode = 201)]
    public static async Task<RowPublic> CreateRow(RowCreate row, [Session] TargetDb db, CancellationToken cancellation)
    {
        var created = row.ToRow();
        db.Add(created);
        await db.SaveChangesAsync(cancellation);
        return RowPublic.Of(created);
    }

    [Post("/direct", StatusCode = 201)]
    public static async Task<int> CreateDirectly(RowCreate row, TargetDb db, CancellationToken cancellation)
    {
        db.Add(row.ToRow());
        return await db.SaveChangesAsync(cancellation);
    }

    [Post("/sql", StatusCode = 201)]
    public static Task<int> CreateBySql(string code, string text, decimal price, DateTimeOffset instant, DateTime moment, TargetDb db) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO rows (code, text, price, instant, moment, colour) VALUES ({code}, {text}, {price}, {instant}, {moment}, 0)");

    [Get("/{rowId}")]
    public static async Task<RowPublic> ReadRow(int rowId, [Session] TargetDb db, CancellationToken cancellation) =>
        RowPublic.Of(await db.Rows.GetAsync(rowId, cancellation));

    [Put("/{rowId}")]
    public static async Task<RowPublic> ReplaceRow(int rowId, RowCreate row, [Session] TargetDb db, CancellationToken cancellation)
    {
        var stored = await db.Rows.GetAsync(rowId, cancellation);
        var replacement = row.ToRow();
        replacement.Id = stored.Id;
        db.Entry(stored).CurrentValues.SetValues(replacement);
        return RowPublic.Of(stored);
    }

    [Patch("/{rowId}")]
    public static async Task<RowPublic> UpdateRow(int rowId, Patch<RowUpdate> patch, [Session] TargetDb db, CancellationToken cancellation)
    {
        var row = await db.Rows.GetAsync(rowId, cancellation);
        db.Entry(row).CurrentValues.SetValues(patch.ApplyTo(new RowUpdate(row.Text, row.Json, row.Exact, row.Instant, row.Moment)));
        return RowPublic.Of(row);
    }

    [Delete("/{rowId}", StatusCode = 204)]
    public static async Task DeleteRow(int rowId, [Session] TargetDb db, CancellationToken cancellation) =>
        db.Remove(await db.Rows.GetAsync(rowId, cancellation));
}
