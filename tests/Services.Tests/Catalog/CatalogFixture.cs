using Catalog.Routers;
using Lanner.Testing;

namespace Services.Tests.Catalog;

/// <summary>The catalogue on a new database.</summary>
public sealed class CatalogFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private PostgresDatabase? _database;
    private ServiceFactory<ItemsRouter>? _service;

    public ServiceFactory<ItemsRouter> Service => _service ?? throw new InvalidOperationException("The fixture was not initialized.");

    public HttpClient Client => Service.CreateClient();

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _service = new ServiceFactory<ItemsRouter>().UseDatabase("catalogdb", _database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
