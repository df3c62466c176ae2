using Microsoft.Data.Sqlite;

namespace Lanner.Data;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) as answers.</summary>
internal static class SqliteErrors
{
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int Mismatch = 20;
    private const int ConstraintCheck = 275;
    private const int ConstraintForeignKey = 787;
    private const int ConstraintNotNull = 1299;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintTrigger = 1811;
    private const int ConstraintUnique = 2067;
    private const int ConstraintRowId = 2579;
    private const int ConstraintDataType = 3091;

    public static DatabaseError? Map(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked => DatabaseErrors.Busy,
        Full or CannotOpen => DatabaseErrors.Unavailable,
        TooBig => DatabaseErrors.Refused("a value is too long"),
        Mismatch => DatabaseErrors.Refused("a value is not of its column's type"),
        Error when exception.Message.Contains("no such table") || exception.Message.Contains("no such column")
            || exception.Message.Contains("has no column named") => DatabaseErrors.OldSchema,
        _ => exception.SqliteExtendedErrorCode switch
        {
            ConstraintUnique or ConstraintPrimaryKey or ConstraintRowId => Duplicate(exception.Message),
            ConstraintForeignKey => DatabaseErrors.Reference(constraint: null),
            ConstraintNotNull => DatabaseErrors.Refused($"{Subject(exception.Message)} must not be null"),
            ConstraintCheck => DatabaseErrors.Refused(Check(exception.Message)),
            ConstraintTrigger => DatabaseErrors.Refused("a rule of the database"),
            ConstraintDataType => DatabaseErrors.Refused("a value is not of its column's type"),
            _ => null,
        },
    };

    private static DatabaseError Duplicate(string message)
    {
        var columns = Subject(message).Split(", ").Select(column => column.Split('.', 2)).ToArray();
        return DatabaseErrors.Duplicate(columns[0][0], [.. columns.Select(column => column[^1])]);
    }

    // A check without a name is shown as its expression, which is SQL.
    private static string Check(string message)
    {
        var name = Subject(message);
        return name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? $"check {name}" : "a check";
    }

    // SQLite Error 19: 'UNIQUE constraint failed: items.sku, items.shop'.
    private static string Subject(string message)
    {
        const string marker = "constraint failed: ";
        var start = message.IndexOf(marker, StringComparison.Ordinal);
        return start < 0 ? "a constraint" : message[(start + marker.Length)..].TrimEnd('.', '\'');
    }
}
