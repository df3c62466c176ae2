using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Lanner.Testing;

/// <summary>
/// A private cluster in the temporary folder, made by PostgreSQL's own programs. A guard shell owns the server: it waits on a pipe from this process, and
/// when the pipe closes, for whatever reason, it ends the server and removes the cluster.
/// </summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    private const int Attempts = 5;

    // Positional parameters: programs, cluster folder, port.
    private const string Guard =
        """
        trap '' INT TERM HUP
        umask 077
        read -r password
        mkdir "$2" && printf '%s\n' "$password" > "$2/password"
        fail() { cat "$2/log" >&2; rm -rf "$2"; exit 1; }
        "$1/initdb" -D "$2/data" -U postgres -A scram-sha-256 --pwfile="$2/password" -E UTF8 --locale=C --no-sync > "$2/log" 2>&1 || fail "$@"
        rm "$2/password"
        "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off < /dev/null >> "$2/log" 2>&1 &
        server=$!
        until grep -q ready "$2/data/postmaster.pid" 2> /dev/null; do
            kill -0 $server 2> /dev/null || fail "$@"
            sleep 0.05
        done
        echo ready
        read -r _
        kill -QUIT $server 2> /dev/null
        wait $server
        rm -rf "$2"
        """;

    private readonly Process _guard;

    private LocalPostgres(Process guard, string connectionString)
    {
        _guard = guard;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">The server did not start; the message holds the end of its log.</exception>
    public static async Task<LocalPostgres> StartAsync(string programs, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartOnceAsync(programs, FreePort(), cancellationToken);
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // Another process may have taken the port in between.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
    }

    private static async Task<LocalPostgres> StartOnceAsync(string programs, int port, CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        var folder = Path.Combine(Path.GetTempPath(), $"lanner-postgres-{Guid.NewGuid():N}");
        var guard = Process.Start(Command(programs, folder, port))!;
        await guard.StandardInput.WriteLineAsync(password.AsMemory(), cancellationToken);
        await guard.StandardInput.FlushAsync(cancellationToken);

        var ready = await guard.StandardOutput.ReadLineAsync(cancellationToken);
        if (ready is null)
        {
            var log = (await guard.StandardError.ReadToEndAsync(cancellationToken)).Trim();
            throw new InvalidOperationException($"PostgreSQL in {programs} did not start: {log.Split('\n').LastOrDefault()}");
        }

        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Password = password,
            Database = "postgres",
        };
        return new LocalPostgres(guard, settings.ToString());
    }

    private static ProcessStartInfo Command(string programs, string folder, int port)
    {
        // PostgreSQL refuses to run as root; its package makes the user postgres. Not su or runuser: they stay between and kill the guard on SIGTERM.
        IEnumerable<string> user = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"] : [];
        var command = user.Concat(["/bin/sh", "-c", Guard, "lanner-postgres", programs, folder, $"{port}"]).ToList();
        return new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
