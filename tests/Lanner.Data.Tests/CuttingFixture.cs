using Lanner.Data.Tests.Cuts;
using Lanner.Testing;

namespace Lanner.Data.Tests;

/// <summary>One service behind a proxy that cuts, for the tests of one class, which run one after the other.</summary>
public sealed class CuttingFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private Cutting? _cuts;

    public Cutting Cuts => _cuts ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => _cuts = await Cutting.StartAsync(postgres.Server);

    public async ValueTask DisposeAsync()
    {
        if (_cuts is not null)
            await _cuts.DisposeAsync();
    }
}
