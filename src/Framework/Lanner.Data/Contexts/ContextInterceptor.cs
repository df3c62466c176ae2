using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lanner.Data;

/// <summary>Where EF Core calls the session and the watch of one context.</summary>
internal sealed partial class ContextInterceptor(ContextSession session, WriteWatch watch)
    : IDbConnectionInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor
{
    // The session opens the connection itself, within this call, so that EF Core counts it as its own and closes it in the end.
    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        session.IsDue(writes: false) ? OpenAsync(cancellationToken) : new(result);

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (!session.IsDue(writes: false))
            return result;
        session.Begin();
        return InterceptionResult.Suppress();
    }

    // Before EF Core looks whether it needs a transaction of its own.
    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        session.IsDue(writes: true) ? BeginAsync(result, cancellationToken) : new(result);

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (session.IsDue(writes: true))
            session.Begin();
        return result;
    }

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }

    // EF Core wraps what a command throws; that its outcome is unknown shall be said plainly.
    public void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        if (eventData.Exception is DbUpdateException { InnerException: CommitOutcomeUnknownException unknown })
            throw new CommitOutcomeUnknownException(unknown.InnerException!);
    }

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionFailed(transaction, eventData);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData)
    {
        if (eventData is { Action: "Commit", Context: { } context } && CommitOutcome.IsUnknown(eventData.Exception, context.Database.GetDbConnection()))
            throw new CommitOutcomeUnknownException(eventData.Exception);
    }

    private async ValueTask<InterceptionResult> OpenAsync(CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        return InterceptionResult.Suppress();
    }

    private async ValueTask<InterceptionResult<T>> BeginAsync<T>(InterceptionResult<T> result, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        return result;
    }
}
