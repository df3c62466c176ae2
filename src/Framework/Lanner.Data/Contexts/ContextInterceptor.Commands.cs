using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Lanner.Data;

internal sealed partial class ContextInterceptor
{
    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        SendAsync(command, eventData, result, cancellationToken);

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        SendAsync(command, eventData, result, cancellationToken);

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        SendAsync(command, eventData, result, cancellationToken);

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Send(command, eventData, result);

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Send(command, eventData, result);

    public InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        Send(command, eventData, result);

    public ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        watch.Answered();
        return result;
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => watch.Failed(command, eventData.Exception);

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandCanceled(command, eventData);
        return Task.CompletedTask;
    }

    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => watch.Failed(command, failure: null);

    public async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        await watch.CloseAsync(command, eventData.DataReader);
        return result;
    }

    public InterceptionResult DataReaderClosing(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        watch.Close(command, eventData.DataReader);
        return result;
    }

    private ValueTask<InterceptionResult<T>> SendAsync<T>(
        DbCommand command, CommandEventData data, InterceptionResult<T> result, CancellationToken cancellationToken)
    {
        if (session.IsDue(CommandKind.MayWrite(command, data.CommandSource)))
            return BeginAndSendAsync(command, data, result, cancellationToken);
        watch.Sending(command, data);
        return new(result);
    }

    private async ValueTask<InterceptionResult<T>> BeginAndSendAsync<T>(
        DbCommand command, CommandEventData data, InterceptionResult<T> result, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        return SendInTransaction(command, data, result);
    }

    private InterceptionResult<T> Send<T>(DbCommand command, CommandEventData data, InterceptionResult<T> result)
    {
        if (session.IsDue(CommandKind.MayWrite(command, data.CommandSource)))
        {
            session.Begin();
            return SendInTransaction(command, data, result);
        }
        watch.Sending(command, data);
        return result;
    }

    // SQLite insists on the command's transaction; EF Core made the command before there was one.
    private InterceptionResult<T> SendInTransaction<T>(DbCommand command, CommandEventData data, InterceptionResult<T> result)
    {
        command.Transaction = data.Context!.Database.CurrentTransaction!.GetDbTransaction();
        watch.Sending(command, data);
        return result;
    }
}
