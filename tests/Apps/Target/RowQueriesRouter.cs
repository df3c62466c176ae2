using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Target;

/// <summary>Rows found by each column's type.</summary>
[Router("/find")]
public sealed partial class RowQueriesRouter
{
    [Get("/text")]
    public static Task<List<RowPublic>> FindText(string text, [Session] TargetDb db) =>
        FirstAsync(db.Rows.Where(row => row.Text == text || row.Code.StartsWith(text)));

    [Get("/tag")]
    public static Task<List<RowPublic>> FindTag(string tag, TargetDb db) => FirstAsync(db.Rows.Where(row => row.Tags!.Contains(tag)));

    [Get("/any")]
    public static Task<List<RowPublic>> FindAny([Query] List<string> codes, [Session] TargetDb db) =>
        FirstAsync(db.Rows.Where(row => codes.Contains(row.Code)));

    [Get("/price")]
    public static Task<List<RowPublic>> FindPrice(decimal least, [Session] TargetDb db, decimal? exact = null) =>
        FirstAsync(db.Rows.Where(row => row.Price >= least && (exact == null || row.Exact == exact)));

    [Get("/instant")]
    public static Task<List<RowPublic>> FindInstant(DateTimeOffset since, [Session] TargetDb db) =>
        FirstAsync(db.Rows.Where(row => row.Instant >= since));

    [Get("/instants")]
    public static Task<List<RowPublic>> FindInstants([Query] List<DateTimeOffset> instants, [Session] TargetDb db) =>
        FirstAsync(db.Rows.Where(row => instants.Contains(row.Instant!.Value)));

    [Get("/moment")]
    public static Task<List<RowPublic>> FindMoment(DateTime since, TargetDb db) => FirstAsync(db.Rows.Where(row => row.Moment >= since));

    [Get("/local")]
    public static Task<List<RowPublic>> FindLocal(DateTime since, [Session] TargetDb db) =>
        FirstAsync(db.Rows.Where(row => row.Local >= since));

    [Get("/day")]
    public static Task<List<RowPublic>> FindDay(DateOnly day, [Session] TargetDb db, TimeOnly? hour = null, TimeSpan? length = null) =>
        FirstAsync(db.Rows.Where(row => row.Day >= day && (hour == null || row.Hour < hour) && (length == null || row.Length == length)));

    [Get("/numbers")]
    public static Task<List<RowPublic>> FindNumbers(
        [Session] TargetDb db, byte u8 = 0, short i16 = 0, uint u32 = 0, long i64 = 0, ulong u64 = 0, double f64 = 0) =>
        FirstAsync(db.Rows.Where(row =>
            row.U8 == u8 || row.I16 == i16 || row.U32 == u32 || row.I64 == i64 || row.U64 == u64 || row.F64 > f64));

    [Get("/key")]
    public static Task<List<RowPublic>> FindKey(Guid key, [Session] TargetDb db, Colour colour = Colour.Red) =>
        FirstAsync(db.Rows.Where(row => row.Key == key && row.Colour == colour));

    [Get("/page")]
    public static Task<List<RowPublic>> FindPage(
        [Session] TargetDb db, [Query(Ge = 0)] int offset = 0, [Query(Ge = 0, Le = 10)] int limit = 5) =>
        FirstAsync(db.Rows.OrderBy(row => row.Id).Skip(offset).Take(limit));

    [Get("/sql")]
    public static async Task<int> CountBySql(DateTimeOffset since, [Session] TargetDb db, string text = "") =>
        await db.Database.SqlQuery<int>(
            $"SELECT CAST(count(*) AS integer) AS \"Value\" FROM rows WHERE instant >= {since} AND text <> {text}").SingleAsync();

    [Get("/sql-moment")]
    public static async Task<int> CountMomentsBySql(DateTime since, TargetDb db) =>
        await db.Database.SqlQuery<int>(
            $"SELECT CAST(count(*) AS integer) AS \"Value\" FROM rows WHERE moment >= {since}").SingleAsync();

    private static async Task<List<RowPublic>> FirstAsync(IQueryable<Row> rows) =>
        (await rows.AsNoTracking().Take(10).ToListAsync()).ConvertAll(RowPublic.Of);
}
