using System.Security.Cryptography;
using Lanner.LocalServers;
using Npgsql;

namespace Lanner.Testing;

/// <summary>A server of PostgreSQL's own programs, with a cluster in the temporary folder that goes with it.</summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    private const string UserName = "postgres";
    private const int Attempts = 5;

    private readonly ServerProcess _server;

    private LocalPostgres(ServerProcess server, string password)
    {
        _server = server;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Username = UserName,
            Password = password,
            Database = "postgres",
        }.ToString();
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">The server did not start; the message says why.</exception>
    public static async Task<LocalPostgres> StartAsync(PostgresPrograms programs, CancellationToken cancellationToken)
    {
        var account = ServerAccount.IsNeeded ? ServerAccount.Find() : null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var folder = Path.Combine(Path.GetTempPath(), $"lanner-postgres-{Guid.NewGuid():N}");
                var cluster = new PostgresCluster(folder, programs, account, isTemporary: true);
                var password = await cluster.PrepareAsync(UserName, RandomNumberGenerator.GetHexString(32), cancellationToken);
                return new LocalPostgres(await ServerProcess.StartAsync(port => cluster.Serve(port), LocalPort.Next(), _ => { }, cancellationToken), password);
            }
            catch (LocalServerException) when (attempt < Attempts)
            {
                // Another process may have taken the port in between.
            }
            catch (LocalServerException problem)
            {
                throw new InvalidOperationException($"PostgreSQL in {programs.Folder} did not start: {problem.Message}", problem);
            }
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
