using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Data;

/// <inheritdoc />
internal sealed class ContextDatabase<TContext>(DatabaseConnection connection, DatabaseOptions<TContext> options, IServiceScopeFactory scopes)
    : Database(connection, typeof(TContext).Name, options.MigrateAtStart)
    where TContext : DbContext
{
    // Migrations may move much data.
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromHours(1);

    public override async Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        if (Connection.Sqlite is not null)
        {
            await SqliteDatabase.PrepareAsync(Connection.Sqlite, db, cancellationToken);
            await SqliteDatabase.DropAbandonedLockAsync(db, cancellationToken);
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        db.Database.SetCommandTimeout(MigrationTimeout);
        await db.Database.MigrateAsync(cancellationToken);
        db.Database.SetCommandTimeout((int?)null);
        IsCurrent = true;
        return new MigrationResult(db.Database.GetMigrations().Count(), pending, await SeedAsync(cancellationToken));
    }

    public override async Task<IReadOnlyList<string>> GetPendingMigrationsAsync(CancellationToken cancellationToken)
    {
        if (IsCurrent)
            return [];
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        IsCurrent = pending.Count == 0;
        return pending;
    }

    public override async Task PingAsync(CancellationToken cancellationToken)
    {
        if (Connection.Postgres is not null)
        {
            await using var command = Connection.Postgres.CreateCommand("SELECT 1");
            await command.ExecuteNonQueryAsync(cancellationToken);
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TContext>().Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
    }

    private async Task<IReadOnlyList<string>> SeedAsync(CancellationToken cancellationToken)
    {
        var seeded = new List<string>();
        foreach (var seed in options.Seeds)
        {
            if (await SeedAsync(seed, cancellationToken))
                seeded.Add(seed.Name);
        }
        return seeded;
    }

    private async Task<bool> SeedAsync(Seed<TContext> seed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS __lanner_seeds (context text NOT NULL, name text NOT NULL, applied_at text NOT NULL, PRIMARY KEY (context, name))",
            cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var appliedAt = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        var noted = await db.Database.ExecuteSqlAsync(
            $"INSERT INTO __lanner_seeds (context, name, applied_at) VALUES ({ContextName}, {seed.Name}, {appliedAt}) ON CONFLICT DO NOTHING",
            cancellationToken);
        if (noted == 0)
            return false;

        await seed.Run(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }
}
