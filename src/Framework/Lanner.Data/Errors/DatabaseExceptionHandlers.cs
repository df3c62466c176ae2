using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Lanner.Data;

/// <summary>Hands <see cref="DatabaseErrors"/> to the runtime as exception handlers, where the application has none of its own.</summary>
internal static class DatabaseExceptionHandlers
{
    public static void Register(LannerOptions options)
    {
        _ = options.TryOnException<DbUpdateException>(Translate);
        _ = options.TryOnException<NpgsqlException>(Translate);
        _ = options.TryOnException<SqliteException>(Translate);
        _ = options.TryOnException<RetryLimitExceededException>(Translate);
        _ = options.TryOnException<NullCharacterException>(Translate);
        // Without retries, EF Core wraps a lost connection in one of these.
        _ = options.TryOnException<InvalidOperationException>(Translate);
        _ = options.TryOnException<CommitOutcomeUnknownException>(Translate);
    }

    private static HttpException? Translate(Exception exception) =>
        DatabaseErrors.Map(exception) is { } error ? new HttpException(error.StatusCode, error.Detail, Headers(error)) : null;

    private static Dictionary<string, string>? Headers(DatabaseError error) => error.RetryAfter is { } delay
        ? new() { ["Retry-After"] = ((int)delay.TotalSeconds).ToString(CultureInfo.InvariantCulture) }
        : null;
}
