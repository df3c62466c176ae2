using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Lanner.Data;

/// <summary>Turns exceptions of EF Core, Npgsql and SQLite into answers, the same for both databases.</summary>
/// <remarks>
/// 409: a unique or foreign key is violated, a row was changed by someone else, or the transaction lost against a concurrent one (with
/// Retry-After). 400: the database refuses a value that validation let pass and that the command was given to write (null, check, length,
/// range, U+0000); 422 stays reserved for the list of validation errors with their locations. 503 with Retry-After: no connection,
/// time-out, pool exhausted, database busy or shutting down, or a table or column is missing (the schema is older than the program). 500:
/// the outcome of a commit is unknown. Everything else is not mapped, and so a 500 that is logged: a defect of the program, or a stored
/// value that it can't read or compute with. docs/reference/database-errors.md lists every code.
/// </remarks>
public static class DatabaseErrors
{
    internal static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The answer to an exception, looked up through its inner exceptions; null when it is not a known failure of a database.
    /// </summary>
    /// <param name="exception">What a query, a save or a commit threw.</param>
    public static DatabaseError? Map(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        DbUpdateException? update = null;
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            update ??= cause as DbUpdateException;
            var error = cause switch
            {
                CommitOutcomeUnknownException => UnknownOutcome,
                DbUpdateConcurrencyException => Changed,
                NullCharacterException text => NullCharacter(RefusedColumn.WithNullCharacter(update) ?? NameOf(text)),
                PostgresException postgres => PostgresErrors.Map(postgres, update, update is not null || RefusedWrite.IsNoted(postgres)),
                SqliteException sqlite => SqliteErrors.Map(sqlite),
                NpgsqlOperationInProgressException => null,
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

    internal static DatabaseError NullCharacter(string? place) => Refused($"{place ?? "a text"} holds the character U+0000");

    internal static DatabaseError Refused(string rule) => new(StatusCodes.Status400BadRequest, $"The database refuses a value: {rule}");

    // EF Core calls a parameter after the variable that it comes from.
    private static string? NameOf(NullCharacterException exception) =>
        exception.Parameter is { } name ? $"parameter {name.TrimStart('@')}" : null;
}
