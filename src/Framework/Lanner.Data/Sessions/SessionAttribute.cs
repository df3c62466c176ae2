using Microsoft.EntityFrameworkCore;

namespace Lanner.Data;

/// <summary>
/// A database session for one request: the parameter's <see cref="DbContext"/> inside a transaction that is saved and committed after the
/// operation succeeded and before the first byte of the response, and rolled back otherwise.
/// </summary>
/// <remarks>
/// The transaction begins no sooner than it is needed, so that a request that is refused, or an operation that asks another service first, holds no
/// connection: with the first use of the database, under GET, HEAD, OPTIONS and TRACE with the first command that may write.
/// The answer's value is written before the commit, so that a value that can't be written rolls back. An operation that answers with what only
/// the database knows, such as a number it assigns, calls <c>SaveChangesAsync</c> first.
/// </remarks>
/// <example><code>[Post("/")] public static async Task&lt;ItemPublic&gt; CreateItem(ItemCreate item, [Session] CatalogDb db)</code></example>
/// <seealso cref="SessionDependency.Session"/>
[AttributeUsage(AttributeTargets.Parameter)]
[DependsOn(typeof(SessionDependency), nameof(SessionDependency.Session))]
public sealed class SessionAttribute : DependsAttribute;
