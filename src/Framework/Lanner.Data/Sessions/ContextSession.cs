using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Lanner.Data;

/// <summary>
/// The session of one context: a transaction that begins with the first use that needs one. It lives as long as the context, which a pool hands from
/// request to request.
/// </summary>
internal sealed class ContextSession(ICurrentDbContext current) : IResettableService
{
    private Use _use;
    private bool _isBeginning;
    private IDbContextTransaction? _transaction;

    private enum Use
    {
        None,
        Reading,
        Writing,
    }

    public bool IsOpen => _use is not Use.None;

    private DatabaseFacade Database => current.Context.Database;

    public void Open(bool reads) => _use = reads ? Use.Reading : Use.Writing;

    /// <summary>Whether the transaction has to begin before the next use.</summary>
    /// <param name="writes">Whether that use may write. Opening a connection may not, yet a writing session begins with it.</param>
    /// <exception cref="InvalidOperationException">The transaction is over before the session is.</exception>
    public bool IsDue(bool writes)
    {
        if (_use is Use.None || _isBeginning || (_use is Use.Reading && !writes) || Database.CurrentTransaction is not null)
            return false;
        if (_transaction is not null)
            throw Over();
        return true;
    }

    // The strategy repeats the opening of the connection. A transaction that fails to begin leaves its connection open once more than it says.
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _isBeginning = true;
        try
        {
            await Database.OpenConnectionAsync(cancellationToken);
            try
            {
                _transaction = await Database.BeginTransactionAsync(IsolationLevel.Unspecified, cancellationToken);
            }
            catch
            {
                await Database.CloseConnectionAsync();
                throw;
            }
            finally
            {
                await Database.CloseConnectionAsync();
            }
        }
        finally
        {
            _isBeginning = false;
        }
    }

    public void Begin()
    {
        _isBeginning = true;
        try
        {
            Database.OpenConnection();
            try
            {
                _transaction = Database.BeginTransaction(IsolationLevel.Unspecified);
            }
            catch
            {
                Database.CloseConnection();
                throw;
            }
            finally
            {
                Database.CloseConnection();
            }
        }
        finally
        {
            _isBeginning = false;
        }
    }

    /// <summary>Saves and commits.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_transaction is null && !current.Context.ChangeTracker.HasChanges())
        {
            var mayAddRows = _use is Use.Writing;
            _use = Use.None;
            // A context may have a SaveChanges of its own that adds rows; EF Core has a transaction for them.
            if (mayAddRows)
                await current.Context.SaveChangesAsync(cancellationToken);
            return;
        }

        await SaveAsync(cancellationToken);
        if (_transaction is not null)
            await CommitAsync(_transaction);
    }

    /// <summary>Ends the session; what was not committed is rolled back.</summary>
    public async ValueTask CloseAsync()
    {
        var transaction = _transaction;
        ResetState();
        if (transaction is not null)
            await transaction.DisposeAsync();
    }

    public void ResetState() => (_use, _isBeginning, _transaction) = (Use.None, false, null);

    public Task ResetStateAsync(CancellationToken cancellationToken = default)
    {
        ResetState();
        return Task.CompletedTask;
    }

    // A savepoint would only help somebody who goes on after a failure; releasing it is a round trip.
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        var savepoints = Database.AutoSavepointsEnabled;
        Database.AutoSavepointsEnabled = false;
        try
        {
            await current.Context.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            Database.AutoSavepointsEnabled = savepoints;
        }
    }

    // Not cancellable: a cancelled commit may or may not have happened.
    private async Task CommitAsync(IDbContextTransaction transaction)
    {
        if (Database.CurrentTransaction != transaction)
            throw Over();
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception) when (CommitOutcome.IsUnknown(exception, Database.GetDbConnection()))
        {
            throw new CommitOutcomeUnknownException(exception);
        }
    }

    private static InvalidOperationException Over() => new(
        "The session's transaction is over before the session is: it was committed or rolled back by hand, or its connection was lost and the failure "
        + "ignored. Let failures of the database pass on, and take a context without [Session] where the operation commits itself.");
}
