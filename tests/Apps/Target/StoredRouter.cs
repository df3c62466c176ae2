using Lanner;
using Lanner.Data;
using Microsoft.EntityFrameworkCore;

namespace Target;

/// <summary>Reads what another program has stored.</summary>
/// <remarks>A value that .NET can't hold is a fault of the data: a 500, never the client's.</remarks>
[Router("/stored")]
public sealed partial class StoredRouter
{
    [Get("/{number}")]
    [Response(500)]
    public static async Task<RowPublic> ReadStored([Path(Ge = 1, Le = 10)] int number, [Session] TargetDb db) =>
        RowPublic.Of(await db.Rows.AsNoTracking().GetFirstAsync(row => row.Id == -number));

    [Post("/{number}/copy")]
    [Response(500)]
    public static async Task<RowPublic> CopyStored([Path(Ge = 1, Le = 10)] int number, [Session] TargetDb db) =>
        RowPublic.Of(await db.Rows.GetFirstAsync(row => row.Id == -number));
}
