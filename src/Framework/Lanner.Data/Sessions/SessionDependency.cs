using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Lanner.Data;

/// <summary>The dependency behind <see cref="SessionAttribute"/>.</summary>
public static class SessionDependency
{
    /// <summary>
    /// Yields <paramref name="db"/> for the operation, then saves and commits. Abandoning the enumeration before its end rolls back.
    /// No connection is taken and no transaction begun before it is needed: under methods that only read (GET, HEAD, OPTIONS, TRACE; RFC 9110,
    /// section 9.2.1, and WebSockets) the first command that may write begins the transaction, under all others the first use of the database.
    /// </summary>
    /// <remarks>
    /// <c>SaveChanges</c>, <c>ExecuteUpdate</c>, <c>ExecuteDelete</c>, <c>ExecuteSql</c> and <c>FromSql</c> may write; a LINQ query does not. Commands of
    /// ADO.NET belong to the session once <c>db.Database.OpenConnectionAsync()</c> was called, under methods that write. A session of the
    /// same context within a session is a part of it.
    /// A context that neither <c>AddDatabase</c> nor <c>AddDbContext</c> with <c>AddDatabaseErrors</c> has set up begins at once.
    /// </remarks>
    /// <param name="db">The context of the request's service scope.</param>
    /// <param name="http">The request.</param>
    /// <param name="cancellationToken">The request's abortion. It is obeyed until the commit begins and not after.</param>
    /// <exception cref="CommitOutcomeUnknownException">The connection was lost during the commit.</exception>
    /// <exception cref="InvalidOperationException">The operation ended the session's transaction itself.</exception>
    public static async IAsyncEnumerable<TContext> Session<TContext>(
        TContext db, HttpContext http, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TContext : DbContext
    {
        var services = ((IInfrastructure<IServiceProvider>)db).Instance;
        var late = (ContextSession?)services.GetService(typeof(ContextSession));
        if (late is { IsOpen: true })
        {
            yield return db;
            yield break;
        }

        var session = late ?? new ContextSession(db.GetService<ICurrentDbContext>());
        try
        {
            session.Open(IsRead(http.Request.Method));
            if (late is null)
                await session.BeginAsync(cancellationToken);
            yield return db;
            cancellationToken.ThrowIfCancellationRequested();
            await session.CompleteAsync(cancellationToken);
        }
        finally
        {
            await session.CloseAsync();
        }
    }

    // A WebSocket is opened by GET, or by CONNECT on HTTP/2.
    private static bool IsRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method)
        || HttpMethods.IsConnect(method);
}
