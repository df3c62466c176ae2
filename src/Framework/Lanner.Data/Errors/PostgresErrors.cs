using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Npgsql.PostgresErrorCodes;

namespace Lanner.Data;

/// <summary>
/// PostgreSQL's codes (appendix A of its manual) as answers. docs/reference/database-errors.md has all of the classes 22 and 23, with the
/// reasons.
/// </summary>
internal static class PostgresErrors
{
    // Given by PostgreSQL 16 and later; Npgsql has no name for it.
    private const string InvalidJsonText = "22032";

    /// <param name="exception">What the server answered.</param>
    /// <param name="update">The save that failed, where it was one.</param>
    /// <param name="writes">Whether the command was to write; a query fails with what is stored or computed.</param>
    public static DatabaseError? Map(PostgresException exception, DbUpdateException? update, bool writes) => exception.SqlState switch
    {
        UniqueViolation or ExclusionViolation =>
            DatabaseErrors.Duplicate(exception.TableName, UniqueColumns.Of(exception, update) ?? [$"key ({exception.ConstraintName})"]),
        ForeignKeyViolation or RestrictViolation => DatabaseErrors.Reference(exception.ConstraintName),
        NotNullViolation => DatabaseErrors.Refused($"{exception.TableName}.{exception.ColumnName} must not be null"),
        CheckViolation => DatabaseErrors.Refused($"check {exception.ConstraintName} of {exception.TableName}"),
        IntegrityConstraintViolation => DatabaseErrors.Refused("a rule of the database"),

        // Of a text that was sent, whatever it was sent for.
        CharacterNotInRepertoire => DatabaseErrors.NullCharacter(RefusedColumn.WithNullCharacter(update)),
        InvalidEscapeSequence => DatabaseErrors.Refused("a LIKE pattern ends with its escape character"),
        InvalidRegularExpression => DatabaseErrors.Refused("a regular expression is not valid"),
        InvalidRowCountInLimitClause => DatabaseErrors.Refused("a number of rows is negative"),
        InvalidRowCountInResultOffsetClause => DatabaseErrors.Refused("a number of rows to skip is negative"),

        SerializationFailure or DeadlockDetected or LockNotAvailable =>
            new(StatusCodes.Status409Conflict, "The request lost against a concurrent one; try again", DatabaseErrors.Soon),
        QueryCanceled => DatabaseErrors.Busy,
        UndefinedTable or UndefinedColumn => DatabaseErrors.OldSchema,
        _ when IsUnavailable(exception) => DatabaseErrors.Unavailable,
        _ when writes => MapWrite(exception, update),
        _ => null,
    };

    private static DatabaseError? MapWrite(PostgresException exception, DbUpdateException? update) => exception.SqlState switch
    {
        UntranslatableCharacter => RefusedColumn.WithNullCharacter(update) is { } column
            ? DatabaseErrors.NullCharacter(column)
            : DatabaseErrors.Refused("a text holds a character that it can't store"),
        StringDataRightTruncation => DatabaseErrors.Refused($"{RefusedColumn.TooLong(update) ?? "a text"} is too long"),
        NumericValueOutOfRange => DatabaseErrors.Refused($"{RefusedColumn.OutOfRange(update) ?? "a number"} is out of range"),
        DatetimeFieldOverflow or IntervalFieldOverflow => DatabaseErrors.Refused("a time is out of range"),
        InvalidDatetimeFormat or InvalidTimeZoneDisplacementValue => DatabaseErrors.Refused("a time is not understood"),
        StringDataLengthMismatch => DatabaseErrors.Refused("a bit string has the wrong length"),
        InvalidTextRepresentation => DatabaseErrors.Refused("a text is not of the column's type"),
        InvalidJsonText => DatabaseErrors.Refused("a text is not JSON"),
        InvalidXmlDocument or InvalidXmlContent => DatabaseErrors.Refused("a text is not XML"),
        DataException => DatabaseErrors.Refused("a value is not valid"),
        _ => null,
    };

    // Classes 08 (connection), 28 (login refused), 53 (resources) and 57P (shutdown, start-up); 3D000 (no such database).
    private static bool IsUnavailable(PostgresException exception) =>
        exception.SqlState is [_, _, ..] state
        && (state[..2] is "08" or "28" or "53" || state.StartsWith("57P", StringComparison.Ordinal) || state == InvalidCatalogName);
}
