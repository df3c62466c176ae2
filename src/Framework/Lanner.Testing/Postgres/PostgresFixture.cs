using Xunit;

namespace Lanner.Testing;

/// <summary>One <see cref="PostgresServer"/> for all tests of an assembly: <c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? _server;

    /// <summary>The server.</summary>
    /// <exception cref="InvalidOperationException">The fixture was not initialized.</exception>
    public PostgresServer Server => _server ?? throw new InvalidOperationException("Use PostgresFixture as a fixture, or call InitializeAsync first.");

    /// <summary>Starts the server.</summary>
    public async ValueTask InitializeAsync() => _server = await PostgresServer.StartAsync();

    /// <summary>Ends the server.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <inheritdoc cref="PostgresServer.CreateDatabaseAsync"/>
    public Task<PostgresDatabase> CreateDatabaseAsync(PostgresDatabase? template = null, CancellationToken cancellationToken = default) =>
        Server.CreateDatabaseAsync(template, cancellationToken);
}
