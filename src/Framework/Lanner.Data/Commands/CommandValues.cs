using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Lanner.Data;

/// <summary>
/// The last look at the values of each command, for both databases alike: refuses text that PostgreSQL can't hold and SQLite would, and
/// puts parameters that the program made itself under the rule of <see cref="TimeConversions"/>. Says of a failed command whether it was to
/// write.
/// </summary>
internal sealed class CommandValues : DbCommandInterceptor
{
    public static readonly CommandValues Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Check(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Check(command);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Check(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        RefusedWrite.Note(eventData.Exception, command, eventData.CommandSource);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        RefusedWrite.Note(eventData.Exception, command, eventData.CommandSource);
        return Task.CompletedTask;
    }

    private static void Check(DbCommand command)
    {
        if (command.CommandText.Contains('\0'))
            throw new NullCharacterException(parameter: null);
        foreach (DbParameter parameter in command.Parameters)
            Check(parameter);
    }

    private static void Check(DbParameter parameter)
    {
        switch (parameter.Value)
        {
            case string text when text.Contains('\0'):
            case '\0':
            case IEnumerable<string?> texts when texts.Any(text => text is not null && text.Contains('\0')):
                throw new NullCharacterException(parameter.ParameterName);
            case DateTimeOffset instant when parameter is SqliteParameter:
                parameter.Value = TimeConversions.Instant(instant).UtcDateTime;
                break;
            case DateTimeOffset instant:
                parameter.Value = TimeConversions.Instant(instant);
                break;
            case DateTime moment when parameter is NpgsqlParameter { NpgsqlDbType: NpgsqlDbType.TimestampTz }:
                parameter.Value = TimeConversions.UtcDateTime(moment);
                break;
            case TimeSpan duration when parameter is SqliteParameter:
                parameter.Value = TimeConversions.DurationAsNumber(duration);
                break;
            case IEnumerable<DateTimeOffset> instants when parameter.GetType() == typeof(NpgsqlParameter):
                parameter.Value = instants.Select(TimeConversions.Instant).ToArray();
                break;
        }
    }
}
