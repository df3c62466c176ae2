using Microsoft.EntityFrameworkCore;

namespace Lanner.Data;

/// <summary>Settings of one database in one service, given to <see cref="DatabaseHostExtensions.AddDatabase"/>.</summary>
public sealed class DatabaseOptions<TContext>
    where TContext : DbContext
{
    internal List<Seed<TContext>> Seeds { get; } = [];

    internal Action<DbContextOptionsBuilder>? ContextSettings { get; private set; }

    /// <summary>
    /// Whether the start applies migrations and seeds before the service accepts requests. Default (null): in Development only; elsewhere a pending
    /// migration keeps <c>/health/ready</c> red until the service was run once with <c>--migrate</c>.
    /// </summary>
    public bool? MigrateAtStart { get; set; }

    /// <summary>First rows. Runs once per database: after the migrations, under their lock, in one transaction with the note that it ran.</summary>
    /// <param name="seed">Adds the rows; changes it tracked are saved for it.</param>
    public void Seed(Func<TContext, CancellationToken, Task> seed) => Seed("initial", seed);

    /// <summary>First rows of a later version. Seeds run in the order of these calls; see <see cref="Seed(Func{TContext, CancellationToken, Task})"/>.</summary>
    /// <param name="name">Under this name the run is noted (table <c>__lanner_seeds</c>); unique within the context.</param>
    /// <param name="seed">Adds the rows; changes it tracked are saved for it.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public void Seed(string name, Func<TContext, CancellationToken, Task> seed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(seed);
        if (Seeds.Any(other => other.Name == name))
            throw new ArgumentException($"{typeof(TContext).Name} has a seed '{name}' already; give this one another name.", nameof(name));
        Seeds.Add(new Seed<TContext>(name, seed));
    }

    /// <summary>Further settings of EF Core, applied last: interceptors, warnings, logging.</summary>
    /// <param name="configure">Changes the context's options.</param>
    public void ConfigureContext(Action<DbContextOptionsBuilder> configure) => ContextSettings += configure;
}
