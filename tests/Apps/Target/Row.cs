namespace Target;

public enum Colour
{
    Red,
    Green,
}

/// <summary>A column of each type that a model may have.</summary>
public sealed class Row
{
    public int Id { get; set; }

    public required string Code { get; set; }

    public string? Text { get; set; }

    /// <summary>jsonb on PostgreSQL.</summary>
    public string? Json { get; set; }

    /// <summary>numeric(10, 2).</summary>
    public decimal Price { get; set; }

    /// <summary>numeric without bounds.</summary>
    public decimal? Exact { get; set; }

    public DateTimeOffset? Instant { get; set; }

    public List<DateTimeOffset>? Instants { get; set; }

    /// <summary>timestamp with time zone, as Npgsql maps it.</summary>
    public DateTime? Moment { get; set; }

    /// <summary>timestamp without time zone.</summary>
    public DateTime? Local { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Hour { get; set; }

    public TimeSpan? Length { get; set; }

    public Colour Colour { get; set; }

    public Guid? Key { get; set; }

    public byte[]? Bytes { get; set; }

    public byte? U8 { get; set; }

    public short? I16 { get; set; }

    public uint? U32 { get; set; }

    public long? I64 { get; set; }

    public ulong? U64 { get; set; }

    public double? F64 { get; set; }

    public List<string>? Tags { get; set; }

    public int? ParentId { get; set; }

    /// <summary>A JSON document of its own.</summary>
    public Detail? Detail { get; set; }
}

public sealed class Detail
{
    public string? Name { get; set; }

    public DateTime? Seen { get; set; }

    public List<string> Words { get; set; } = [];
}
