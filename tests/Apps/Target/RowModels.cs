using Lanner;

namespace Target;

/// <summary>Has few rules: what the database refuses is to reach it.</summary>
public record RowCreate(
    string Code, decimal Price, string? Text = null, string? Json = null, decimal? Exact = null, DateTimeOffset? Instant = null,
    List<DateTimeOffset>? Instants = null, DateTime? Moment = null, DateTime? Local = null, DateOnly? Day = null, TimeOnly? Hour = null,
    TimeSpan? Length = null, Colour Colour = Colour.Red, Guid? Key = null, [Base64] byte[]? Bytes = null, byte? U8 = null,
    short? I16 = null, uint? U32 = null, long? I64 = null, ulong? U64 = null, double? F64 = null, List<string>? Tags = null,
    int? ParentId = null, DetailCreate? Detail = null)
{
    public Row ToRow() => new()
    {
        Code = Code,
        Price = Price,
        Text = Text,
        Json = Json,
        Exact = Exact,
        Instant = Instant,
        Instants = Instants,
        Moment = Moment,
        Local = Local,
        Day = Day,
        Hour = Hour,
        Length = Length,
        Colour = Colour,
        Key = Key,
        Bytes = Bytes,
        U8 = U8,
        I16 = I16,
        U32 = U32,
        I64 = I64,
        U64 = U64,
        F64 = F64,
        Tags = Tags,
        ParentId = ParentId,
        Detail = Detail is null ? null : new Detail { Name = Detail.Name, Seen = Detail.Seen, Words = Detail.Words ?? [] },
    };
}

public record DetailCreate(string? Name = null, DateTime? Seen = null, List<string>? Words = null);

public record RowUpdate(
    string? Text = null, string? Json = null, decimal? Exact = null, DateTimeOffset? Instant = null, DateTime? Moment = null);

public record RowPublic(
    int Id, string Code, decimal Price, string? Text, decimal? Exact, DateTimeOffset? Instant, List<DateTimeOffset>? Instants,
    DateTime? Moment, DateTime? Local, DateOnly? Day, TimeOnly? Hour, TimeSpan? Length, Colour Colour, Guid? Key, ulong? U64, double? F64,
    List<string>? Tags, int? ParentId)
{
    public static RowPublic Of(Row row) => new(
        row.Id, row.Code, row.Price, row.Text, row.Exact, row.Instant, row.Instants, row.Moment, row.Local, row.Day, row.Hour,
        row.Length, row.Colour, row.Key, row.U64, row.F64, row.Tags, row.ParentId);
}
