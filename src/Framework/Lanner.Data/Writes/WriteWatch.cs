using System.Data.Common;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Lanner.Data;

/// <summary>Watches the writes of one context outside transactions: each is its own commit, with its own way to be lost.</summary>
internal sealed class WriteWatch(ICurrentDbContext current)
{
    private DbCommand? _write;

    /// <summary>A command goes to the server now.</summary>
    public void Sending(DbCommand command, CommandEventData data)
    {
        _write = null;
        if (!CommandKind.MayWrite(command, data.CommandSource))
            return;
        (ExecutionStrategy.Current as PostgresRetryStrategy)?.NoteWrite(this);
        // Migrations look at what is there before they write; they tell of their failures themselves.
        if (data.CommandSource is not CommandSource.Migrations && !IsInTransaction(current.Context.Database))
            _write = command;
    }

    /// <summary>The whole answer is there.</summary>
    public void Answered() => _write = null;

    /// <summary>A command has failed before it had an answer to read.</summary>
    /// <param name="command">The command.</param>
    /// <param name="failure">The failure; null when it was cancelled.</param>
    /// <exception cref="CommitOutcomeUnknownException">The command was a write.</exception>
    public void Failed(DbCommand command, Exception? failure)
    {
        if (!IsLost(command, failure))
        {
            _write = null;
            return;
        }
        // What EF Core would do, had it got the exception that it expects.
        command.Dispose();
        current.Context.Database.CloseConnection();
        throw new CommitOutcomeUnknownException(failure ?? new OperationCanceledException("The write was cancelled, and its connection is lost."));
    }

    /// <summary>Something has failed after a write was sent; its connection is closed by now, whatever became of it.</summary>
    /// <exception cref="CommitOutcomeUnknownException">The write's answer is not there, and the server has not refused it.</exception>
    public void ThrowIfLost(Exception? failure)
    {
        if (_write is not null && failure is NpgsqlException and not PostgresException { InvariantSeverity: "ERROR" })
            throw new CommitOutcomeUnknownException(failure);
    }

    /// <summary>Reads a write's answer to its end, which is where a lost connection would show.</summary>
    /// <exception cref="CommitOutcomeUnknownException">The connection is lost.</exception>
    public async ValueTask CloseAsync(DbCommand command, DbDataReader reader)
    {
        if (_write != command)
            return;
        try
        {
            await reader.CloseAsync();
        }
        catch (Exception exception) when (IsLost(command, exception))
        {
            throw new CommitOutcomeUnknownException(exception);
        }
        Closed(command);
    }

    /// <inheritdoc cref="CloseAsync" />
    public void Close(DbCommand command, DbDataReader reader)
    {
        if (_write != command)
            return;
        try
        {
            reader.Close();
        }
        catch (Exception exception) when (IsLost(command, exception))
        {
            throw new CommitOutcomeUnknownException(exception);
        }
        Closed(command);
    }

    public static bool IsInTransaction(DatabaseFacade database) =>
        database.CurrentTransaction is not null || Transaction.Current is not null || database.GetEnlistedTransaction() is not null;

    // A reader that has failed before closes without a word.
    private void Closed(DbCommand command)
    {
        var lost = new NpgsqlException("The connection was lost before the whole answer to a write was there.");
        if (IsLost(command, lost))
            throw new CommitOutcomeUnknownException(lost);
        _write = null;
    }

    private bool IsLost(DbCommand command, Exception? failure) => _write == command && CommitOutcome.IsUnknown(failure, command.Connection);
}
