using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Lanner.Data;

/// <summary>Reads one row, or answers 404.</summary>
public static partial class GetExtensions
{
    /// <summary>The entity with this primary key, from the context's memory or the database.</summary>
    /// <param name="set">The entities.</param>
    /// <param name="key">The primary key, of the key property's type.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="HttpException">404 "Item not found", with the entity's name, when there is none.</exception>
    public static async Task<TEntity> GetAsync<TEntity>(this DbSet<TEntity> set, object key, CancellationToken cancellationToken = default)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(set);
        return await set.FindAsync([key], cancellationToken) ?? throw NotFound<TEntity>();
    }

    /// <summary>The first element that matches.</summary>
    /// <param name="query">The query.</param>
    /// <param name="predicate">What to look for.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="HttpException">404 "Item not found", with the element's name, when there is none.</exception>
    public static async Task<T> GetFirstAsync<T>(
        this IQueryable<T> query, Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default)
        where T : class =>
        await query.FirstOrDefaultAsync(predicate, cancellationToken) ?? throw NotFound<T>();

    // OrderLine: "Order line not found".
    private static HttpException NotFound<T>() =>
        new(StatusCodes.Status404NotFound, $"{WordStart().Replace(typeof(T).Name, word => " " + word.Value.ToLowerInvariant())} not found");

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();
}
