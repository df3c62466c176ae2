using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Target;

public record Computed(int? Whole, int? Number);

/// <summary>Reads what another program has stored.</summary>
/// <remarks>A value that .NET can't hold is a fault of the data: a 500, never the client's.</remarks>
[Router("/stored")]
public sealed partial class StoredRouter
{
    [Get("/{number}")]
    [Response(500)]
    public static Task<StoredRow> ReadStored([Path(Ge = 1, Le = 10)] int number, [Session] TargetDb db) =>
        db.Stored.GetAsync(number);

    /// <summary>Values that the database computes from stored ones.</summary>
    [Get("/{number}/computed")]
    [Response(500)]
    public static Task<Computed> ComputeStored([Path(Ge = 1, Le = 10)] int number, [Session] TargetDb db) =>
        db.Stored.Where(row => row.Id == number)
            .Select(row => new Computed(row.Exact == null ? null : (int)row.Exact, row.Day == null ? null : row.Day.Value.DayNumber))
            .SingleAsync();
}
