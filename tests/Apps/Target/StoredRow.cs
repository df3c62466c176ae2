namespace Target;

/// <summary>A row that another program has written; see <see cref="StoredRows"/>.</summary>
public sealed class StoredRow
{
    public int Id { get; set; }

    public decimal? Exact { get; set; }

    public DateTimeOffset? Instant { get; set; }

    public List<DateTimeOffset>? Instants { get; set; }

    public DateTime? Moment { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Hour { get; set; }

    public TimeSpan? Length { get; set; }
}
