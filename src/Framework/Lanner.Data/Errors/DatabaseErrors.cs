using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lanner.Data;

/// <summary>Turns exceptions of EF Core, Npgsql and SQLite into answers, the same for both databases.</summary>
/// <remarks>
/// 409: a unique or foreign key is violated, a row was changed by someone else, or the transaction lost against a concurrent one (with
/// Retry-After). 400: the database refuses a value that validation let pass (null, check, length, range); 422 stays reserved for the list of
/// validation errors with their locations. 503 with Retry-After: no connection, time-out, pool exhausted, database busy or shutting down, or a
/// table or column is missing (the schema is older than the program).
/// 500: the outcome of a commit is unknown. Everything else is a defect of the program and not mapped.
/// </remarks>
public static class DatabaseErrors
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    /// <summary>The answer to an exception, looked up through its inner exceptions; null when it is not a known failure of a database.</summary>
    /// <param name="exception">What a query, a save or a commit threw.</param>
    public static DatabaseError? Map(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var update = exception as DbUpdateException;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            var error = cause switch
            {
                CommitOutcomeUnknownException => UnknownOutcome,
                DbUpdateConcurrencyException => Changed,
                PostgresException postgres => Map(postgres, update),
                SqliteException sqlite => SqliteErrors.Map(sqlite),
                NpgsqlException => Unavailable,
                _ => null,
            };
            if (error is not null)
                return error;
        }
        return null;
    }

    private static DatabaseError UnknownOutcome => new(
        StatusCodes.Status500InternalServerError,
        $"{CommitOutcomeUnknownException.Code}: the database connection was lost during the commit; read before you repeat the request");

    private static DatabaseError Changed => new(StatusCodes.Status409Conflict, "The row was changed or deleted since it was read");

    internal static DatabaseError Unavailable => new(StatusCodes.Status503ServiceUnavailable, "The database is not available", Later);

    internal static DatabaseError OldSchema => new(StatusCodes.Status503ServiceUnavailable, "The database is not migrated yet", Later);

    internal static DatabaseError Busy => new(StatusCodes.Status503ServiceUnavailable, "The database is busy", Soon);

    internal static DatabaseError Duplicate(string? table, IReadOnlyList<string> columns) => new(
        StatusCodes.Status409Conflict, $"Another row of {table} has the same {string.Join(", ", columns)}");

    internal static DatabaseError Reference(string? constraint) => new(
        StatusCodes.Status409Conflict,
        $"A row that is referred to does not exist, or is still referred to{(constraint is null ? "" : $" ({constraint})")}");

    internal static DatabaseError Refused(string rule) => new(StatusCodes.Status400BadRequest, $"The database refuses a value: {rule}");

    private static DatabaseError? Map(PostgresException exception, DbUpdateException? update) => exception.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation =>
            Duplicate(exception.TableName, UniqueColumns.Of(exception, update) ?? [$"key ({exception.ConstraintName})"]),
        PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation => Reference(exception.ConstraintName),
        PostgresErrorCodes.NotNullViolation => Refused($"{exception.TableName}.{exception.ColumnName} must not be null"),
        PostgresErrorCodes.CheckViolation => Refused($"check {exception.ConstraintName} of {exception.TableName}"),
        PostgresErrorCodes.StringDataRightTruncation => Refused("a text is too long"),
        PostgresErrorCodes.NumericValueOutOfRange => Refused("a number is out of range"),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable =>
            new(StatusCodes.Status409Conflict, "The request lost against a concurrent one; try again", Soon),
        PostgresErrorCodes.QueryCanceled => Busy,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => OldSchema,
        _ when IsUnavailable(exception) => Unavailable,
        _ => null,
    };

    // Classes 08 (connection), 28 (login refused), 53 (resources) and 57P (shutdown, start-up); 3D000 (no such database).
    private static bool IsUnavailable(PostgresException exception) =>
        exception.SqlState is [_, _, ..] state
        && (state[..2] is "08" or "28" or "53" || state.StartsWith("57P", StringComparison.Ordinal) || state == PostgresErrorCodes.InvalidCatalogName);
}
