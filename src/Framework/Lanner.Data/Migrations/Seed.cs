using Microsoft.EntityFrameworkCore;

namespace Lanner.Data;

internal sealed record Seed<TContext>(string Name, Func<TContext, CancellationToken, Task> Run)
    where TContext : DbContext;
