using Lanner.Testing;
using NewService.Routers;

namespace Services.Tests.NewService;

/// <summary>NewService on a new database.</summary>
public sealed class NewServiceFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private PostgresDatabase? _database;
    private ServiceFactory<NotesRouter>? _service;

    public HttpClient Client => _service?.CreateClient() ?? throw new InvalidOperationException("The fixture was not initialized.");

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _service = new ServiceFactory<NotesRouter>().UseDatabase("newservicedb", _database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
