using Lanner.Testing;
using Notes;
using Npgsql;

namespace Lanner.Data.Tests.Cuts;

/// <summary>The sample service on a database of its own, behind a proxy that cuts.</summary>
public sealed class Cutting : IAsyncDisposable
{
    private readonly PostgresDatabase _database;
    private readonly NpgsqlDataSource _direct;
    private readonly HttpClient _client;

    private Cutting(PostgresDatabase database, string settings)
    {
        _database = database;
        _direct = NpgsqlDataSource.Create(database.ConnectionString);
        Proxy = CutProxy.Start(database.ConnectionString + settings);
        Service = new ServiceFactory<NotesDb>().UseSetting("Logging:LogLevel:Default", "None").UseDatabase("notesdb", Proxy.ConnectionString);
        _client = Service.CreateClient();
        Run = new CutRun(_client, Proxy, _direct);
    }

    public CutProxy Proxy { get; }

    public ServiceFactory<NotesDb> Service { get; }

    public CutRun Run { get; }

    public static async Task<Cutting> StartAsync(PostgresServer server, string settings = "")
    {
        var cutting = new Cutting(await server.CreateDatabaseAsync(), settings);
        await cutting.Run.PrepareAsync();
        return cutting;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Service.DisposeAsync();
        await Proxy.DisposeAsync();
        await _direct.DisposeAsync();
        await _database.DisposeAsync();
    }
}
