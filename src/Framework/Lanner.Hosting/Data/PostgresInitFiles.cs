using System.Collections.Concurrent;
using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>
/// Runs the scripts of <c>WithInitFiles</c> on a new cluster before anyone gets the server's address. A list beside the cluster says which have run, so that after
/// a failure only the rest runs. In a container the image does all of this itself.
/// </summary>
internal sealed class PostgresInitFiles(ConsoleReporter console)
{
    private const string DoneFile = "init-files-done";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<PostgresServerResource, (string Done, string Programs)> _pending = new();
    private readonly ConcurrentDictionary<PostgresServerResource, bool> _running = new();

    /// <summary>Mounts the scripts where the image looks for them.</summary>
    public static IEnumerable<string> Mounts(PostgresServerResource server)
    {
        if (Source(server) is not { } source)
            yield break;
        RejectMissing(source);
        yield return "-v";
        yield return $"{source}:/docker-entrypoint-initdb.d{(File.Exists(source) ? "/" + Path.GetFileName(source) : "")}:ro";
    }

    /// <summary>Says that the scripts do not run.</summary>
    public void Skip(PostgresServerResource server, string reason)
    {
        if (Source(server) is { } source)
            console.Problem(server.Name, $"the scripts in {source} do not run: {reason}");
    }

    /// <summary>Called before a cluster is made or served: a new one gets a list of what has run, which is empty.</summary>
    /// <param name="server">The server.</param>
    /// <param name="folder">Folder of the cluster.</param>
    /// <param name="programs">Folder of PostgreSQL's programs.</param>
    public void Expect(PostgresServerResource server, string folder, string programs)
    {
        if (Source(server) is not { } source)
            return;
        RejectMissing(source);
        var done = Path.Combine(folder, DoneFile);
        Directory.CreateDirectory(folder);
        if (!File.Exists(done) && !File.Exists(Path.Combine(folder, "cluster", "PG_VERSION")))
            AppDataFolder.Write(done, "");
        if (File.Exists(done))
            _pending[server] = (done, programs);
    }

    /// <summary>Runs what has not run; then the server has its address.</summary>
    public void Run(PostgresServerResource server, PostgresAddress address)
    {
        if (_pending.TryRemove(server, out var pending))
            _ = RunAsync(server, address, pending.Done, pending.Programs);
        else if (!_running.ContainsKey(server))
            server.SetAddress(address);
    }

    private async Task RunAsync(PostgresServerResource server, PostgresAddress address, string doneFile, string programs)
    {
        _running[server] = true;
        try
        {
            var done = (await File.ReadAllLinesAsync(doneFile).ConfigureAwait(false)).ToList();
            foreach (var script in Scripts(Source(server)!).Where(script => !done.Contains(Path.GetFileName(script))))
            {
                await RunAsync(script, address, programs).ConfigureAwait(false);
                done.Add(Path.GetFileName(script));
                AppDataFolder.Write(doneFile, string.Join('\n', done) + "\n");
            }

            File.Delete(doneFile);
            server.SetAddress(address);
        }
        catch (Exception exception)
        {
            console.Problem(server.Name, exception.Message);
            server.SetUnavailable(new DistributedApplicationException($"'{server.Name}' is not available: {exception.Message}", exception));
        }
    }

    private static async Task RunAsync(string script, PostgresAddress address, string programs)
    {
        var psql = Path.Combine(programs, ProgramPath.FileName("psql"));
        IReadOnlyList<string> command = Path.GetExtension(script) switch
        {
            ".sh" => ["sh", script],
            ".sql" => [File.Exists(psql) ? psql : "psql", "-v", "ON_ERROR_STOP=1", "--no-psqlrc", "-q", "-f", script],
            var other => throw new DistributedApplicationException($"{script} cannot be run: of {other} files the local engine knows nothing. Unpack it to .sql, or remove it."),
        };
        var result = await CommandResult.RunAsync(command, Limit, CancellationToken.None, new Dictionary<string, string>
        {
            ["PGHOST"] = address.Server.Host!,
            ["PGPORT"] = address.Server.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = address.Server.Username!,
            ["PGPASSWORD"] = address.Server.Password!,
            ["PGDATABASE"] = address.MaintenanceDatabase,
            ["POSTGRES_USER"] = address.Server.Username!,
            ["POSTGRES_DB"] = address.MaintenanceDatabase,
        }).ConfigureAwait(false);
        if (result.ExitCode != 0)
        {
            throw new DistributedApplicationException(
                $"the script {script} of WithInitFiles failed: {result.Reason}. Correct it and start the app host again: it goes on with this script.");
        }
    }

    private static IEnumerable<string> Scripts(string source) =>
        File.Exists(source) ? [source] : Directory.GetFiles(source).Order(StringComparer.Ordinal);

    private static string? Source(PostgresServerResource server) => server.Annotations.OfType<PostgresInitFilesAnnotation>().LastOrDefault()?.Source;

    private static void RejectMissing(string source)
    {
        if (!Path.Exists(source))
            throw new DistributedApplicationException($"the scripts of WithInitFiles are missing: {source} does not exist");
    }
}
