using System.Runtime.CompilerServices;

namespace Notes;

/// <summary>A session as an application may write its own.</summary>
public static class OwnSession
{
    public static async IAsyncEnumerable<TagsDb> TagsSession(TagsDb db, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        // Opens nothing: EF Core connects with the first query.
        yield return db;
        // One transaction for all that is tracked, unless something was thrown.
        await db.SaveChangesAsync(cancellation);
    }
}
