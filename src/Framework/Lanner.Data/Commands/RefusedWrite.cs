using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Lanner.Data;

/// <summary>
/// Whether a failure is of a command that was to write. What such a command can't take is a value that it was given; what a query fails
/// with is the program's computation, or a stored value: nothing that the client of this request could help.
/// </summary>
internal static class RefusedWrite
{
    private const string Key = "Lanner.Data.Write";

    /// <summary>Notes it in the exception, since EF Core tells only for saved entities.</summary>
    public static void Note(Exception exception, DbCommand command, CommandSource source)
    {
        if (Writes(source) || HasEscapedNull(exception, command))
            exception.Data[Key] = true;
    }

    public static bool IsNoted(Exception exception) => exception.Data.Contains(Key);

    private static bool Writes(CommandSource source) => source
        is CommandSource.SaveChanges or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw;

    // 22P05 comes from a JSON text among the parameters, or from one that is stored (json keeps the escape that jsonb refuses).
    private static bool HasEscapedNull(Exception exception, DbCommand command) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter }
        && command.Parameters.Cast<DbParameter>().Any(parameter => parameter.Value is string text && text.Contains(@"\u0000"));
}
