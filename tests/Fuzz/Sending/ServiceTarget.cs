using System.Text.Json.Nodes;
using Lanner.Testing;

namespace Fuzz;

/// <summary>tests/Apps/Target as a process of its own, on a database of its own.</summary>
internal sealed class ServiceTarget : FuzzTarget
{
    private readonly string _program;
    private readonly string _connection;
    private readonly IAsyncDisposable[] _owned;
    private readonly List<ApiOperation> _operations = [];
    private ServiceProcess _process;

    private ServiceTarget(string program, string connection, ServiceProcess process, IAsyncDisposable[] owned)
    {
        _program = program;
        _connection = connection;
        _process = process;
        _owned = owned;
    }

    public override Uri Address => _process.Address;

    public override IReadOnlyList<ApiOperation> Operations => _operations;

    public override string Canary => "/plain/number/1";

    public override long PeakMemory => _process.PeakMemory;

    /// <summary>Starts the service.</summary>
    /// <param name="program">Its dll.</param>
    /// <param name="isPostgres">PostgreSQL, else SQLite.</param>
    public static async Task<FuzzTarget> StartAsync(string program, bool isPostgres)
    {
        List<IAsyncDisposable> owned = [];
        string connection;
        if (isPostgres)
        {
            var server = await PostgresServer.StartAsync();
            var database = await server.CreateDatabaseAsync();
            owned.AddRange([database, server]);
            connection = database.ConnectionString;
        }
        else
        {
            var folder = new DatabaseFolder();
            owned.Add(folder);
            connection = $"Data Source={folder.File}";
        }

        var process = await ServiceProcess.StartAsync(program, connection);
        var target = new ServiceTarget(program, connection, process, [.. owned]);
        using var client = new HttpClient { BaseAddress = target.Address, Timeout = Timeout.InfiniteTimeSpan };
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi.json"))!.AsObject();
        // The rows that only PostgreSQL can hold are not there on SQLite.
        var operations = ApiOperation.Of("", document);
        target._operations.AddRange(operations.Where(operation => isPostgres || !StoredValueRequests.IsStored(operation)));
        return target;
    }

    public override Task<bool> HasDiedAsync() => _process.HasEndedAsync();

    public override async Task RestartAsync()
    {
        await _process.DisposeAsync();
        _process = await ServiceProcess.StartAsync(_program, _connection);
    }

    public override Task<string?> ExceptionOfAsync(string trace) => _process.ExceptionOfAsync(trace);

    public override async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        foreach (var one in _owned)
            await one.DisposeAsync();
    }

    private sealed class DatabaseFolder : IAsyncDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lanner-fuzz");

        public string File => Path.Combine(_folder.FullName, "target.db");

        public ValueTask DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
