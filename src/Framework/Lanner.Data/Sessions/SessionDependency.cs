using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Lanner.Data;

/// <summary>The dependency behind <see cref="SessionAttribute"/>.</summary>
public static class SessionDependency
{
    /// <summary>
    /// Yields <paramref name="db"/> for the operation, then saves and commits. Methods that only read (GET, HEAD, OPTIONS, TRACE; RFC 9110,
    /// section 9.2.1) get no transaction unless the operation changed something, so that a read costs no extra round trip.
    /// Abandoning the enumeration before its end rolls back.
    /// </summary>
    /// <param name="db">The context of the request's service scope.</param>
    /// <param name="http">The request.</param>
    /// <param name="cancellationToken">The request's abortion. It is obeyed until the commit begins and not after.</param>
    /// <exception cref="CommitOutcomeUnknownException">The connection was lost during the commit.</exception>
    public static async IAsyncEnumerable<TContext> Session<TContext>(
        TContext db, HttpContext http, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TContext : DbContext
    {
        var method = http.Request.Method;
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

        await using var transaction = reads ? null : await db.Database.BeginTransactionAsync(cancellationToken);
        yield return db;
        cancellationToken.ThrowIfCancellationRequested();

        if (transaction is not null)
        {
            await db.SaveChangesAsync(cancellationToken);
            await CommitAsync(transaction);
        }
        else if (db.ChangeTracker.HasChanges())
        {
            await using var late = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await CommitAsync(late);
        }
    }

    // Not cancellable: a cancelled commit may or may not have happened.
    private static async Task CommitAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException exception) when (!IsRefusal(exception))
        {
            throw new CommitOutcomeUnknownException(exception);
        }
    }

    // ERROR means that the server rolled back. FATAL, PANIC and a lost connection can also come after it has committed.
    private static bool IsRefusal(NpgsqlException exception) => exception is PostgresException { InvariantSeverity: "ERROR" };
}
