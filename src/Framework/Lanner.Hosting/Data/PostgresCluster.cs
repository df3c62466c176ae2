using System.Diagnostics;
using System.Globalization;
using Aspire.Hosting;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>
/// A private database cluster in the app's data folder, served by PostgreSQL programs of the machine: reachable from this machine only, with a password,
/// and as durable as PostgreSQL is by default (fsync stays on).
/// </summary>
internal sealed class PostgresCluster(string folder, PostgresBinaries binaries, UnprivilegedUser? user)
{
    private const string DraftPrefix = "cluster-being-made-";
    private static readonly TimeSpan InitLimit = TimeSpan.FromMinutes(2);

    /// <summary>Folder of the cluster itself.</summary>
    public string Data => Path.Combine(folder, "cluster");

    /// <summary>Makes the cluster on first use; else checks that these programs can serve it.</summary>
    public async Task PrepareAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var versionFile = Path.Combine(Data, "PG_VERSION");
        Directory.CreateDirectory(folder);
        if (user is not null)
            await BecomeReachableAsync(user, cancellationToken).ConfigureAwait(false);
        if (!File.Exists(versionFile))
        {
            if (Directory.Exists(Data) && Directory.EnumerateFileSystemEntries(Data).Any())
                throw new DistributedApplicationException($"{Data} is no database cluster: PG_VERSION is missing there. Put a backup in its place, or remove that folder to start with empty databases.");
            await CreateAsync(userName, password, cancellationToken).ConfigureAwait(false);
            return;
        }

        var version = (await File.ReadAllTextAsync(versionFile, cancellationToken).ConfigureAwait(false)).Trim();
        if (version != binaries.Major.ToString(CultureInfo.InvariantCulture))
        {
            throw new DistributedApplicationException(
                $"the data in {Data} is of PostgreSQL {version}, but the programs in {binaries.Folder} are of {binaries.Version}. Put PostgreSQL {version} first on PATH, " +
                "or move the data over with pg_upgrade or pg_dump, or remove that folder to start with empty databases.");
        }

        await EndForgottenServerAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The command that serves the cluster.</summary>
    public IReadOnlyList<string> Serve(int port) => AsUser(
    [
        binaries.Server, "-D", Data,
        "-p", port.ToString(CultureInfo.InvariantCulture),
        "-c", "listen_addresses=127.0.0.1",
        "-c", "unix_socket_directories=",
        "-c", "max_connections=300",
        "-c", "logging_collector=off",
        "-c", "log_destination=stderr",
        "-c", "log_line_prefix=",
        "-c", "log_checkpoints=off",
    ]);

    /// <summary>The command that stops the server from outside.</summary>
    public IReadOnlyList<string> StopCommand =>
        [Path.Combine(binaries.Folder, ProgramPath.FileName("pg_ctl")), "stop", "-D", Data, "-m", "fast", "-t", "20"];

    /// <summary>What a line of a server's log means for its user; null for nothing special.</summary>
    /// <param name="line">The line.</param>
    /// <param name="data">Where the data is.</param>
    public static string? Explain(string line, string data)
    {
        if (line.Contains("No space left on device", StringComparison.Ordinal) || line.Contains("Disk quota exceeded", StringComparison.Ordinal))
            return $"the disk of {data} is full: free some space there; the data is intact";
        if (line.Contains("database files are incompatible", StringComparison.Ordinal))
            return $"the data in {data} is of another PostgreSQL version: use that version's programs, or move the data over with pg_dump";
        return line.Contains("lock file", StringComparison.Ordinal) && line.Contains("already exists", StringComparison.Ordinal)
            ? $"another server uses {data}: stop it"
            : null;
    }

    private IReadOnlyList<string> AsUser(IReadOnlyList<string> command) => user?.Run(command) ?? command;

    private async Task CreateAsync(string userName, string password, CancellationToken cancellationToken)
    {
        // Made beside its place and moved there when it is whole: an initdb that is cut short leaves a folder that looks like a cluster and is none.
        RemoveDrafts();
        var draft = Path.Combine(folder, $"{DraftPrefix}{Guid.NewGuid():N}");
        var passwordFile = Path.Combine(folder, "initial-password");
        AppDataFolder.Write(passwordFile, password);
        try
        {
            if (user is not null)
                await GiveToUserAsync(user, passwordFile, cancellationToken).ConfigureAwait(false);
            List<string> command =
            [
                binaries.InitDb, "-D", draft, $"--username={userName}", $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--encoding=UTF8", .. Locale(),
            ];
            var result = await CommandResult.RunAsync(AsUser(command), InitLimit, cancellationToken).ConfigureAwait(false);
            if (result.ExitCode != 0)
            {
                var cause = result.Error.Split('\n').Select(line => Explain(line, folder)).FirstOrDefault(text => text is not null);
                throw new DistributedApplicationException($"initdb of PostgreSQL {binaries.Version} failed in {folder}: {cause ?? result.Error.Trim()}");
            }

            if (Directory.Exists(Data))
                Directory.Delete(Data, recursive: true);
            Directory.Move(draft, Data);
        }
        finally
        {
            File.Delete(passwordFile);
            RemoveDrafts();
        }
    }

    private void RemoveDrafts()
    {
        foreach (var draft in Directory.EnumerateDirectories(folder, DraftPrefix + "*"))
        {
            try
            {
                Directory.Delete(draft, recursive: true);
            }
            catch (IOException)
            {
                // An initdb that its app host has not outlived still writes there; the next start removes it.
            }
        }
    }

    /// <summary>UTF-8 rules for letters that are the same on every machine.</summary>
    private IEnumerable<string> Locale() => binaries.Major >= 17
        ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        : OperatingSystem.IsLinux() ? ["--locale=C.UTF-8"] : ["--locale=C"];

    private async Task BecomeReachableAsync(UnprivilegedUser account, CancellationToken cancellationToken)
    {
        await GiveToUserAsync(account, folder, cancellationToken).ConfigureAwait(false);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var reach = await CommandResult.RunAsync(account.Run(["test", "-w", folder]), TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false);
        if (reach.ExitCode != 0)
        {
            throw new DistributedApplicationException(
                $"the app host runs as root, PostgreSQL as user '{account.Name}', and that user cannot reach {folder}. Set AppHost:DataPath to a folder whose parents everyone may enter.");
        }
    }

    private static async Task GiveToUserAsync(UnprivilegedUser account, string path, CancellationToken cancellationToken)
    {
        var result = await CommandResult.RunAsync(["chown", $"{account.Name}:", path], TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new DistributedApplicationException($"{path} cannot be given to user '{account.Name}': {result.Reason}");
    }

    /// <summary>
    /// Nobody else may use this folder while its lock is ours. So a server that still does was left behind, and a lock file that names another process is stale.
    /// </summary>
    private async Task EndForgottenServerAsync(CancellationToken cancellationToken)
    {
        var lockFile = Path.Combine(Data, "postmaster.pid");
        if (!File.Exists(lockFile))
            return;
        var first = (await File.ReadAllLinesAsync(lockFile, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
        if (!int.TryParse(first, CultureInfo.InvariantCulture, out var id) || !Serves(id))
        {
            File.Delete(lockFile);
            return;
        }

        var stop = await CommandResult.RunAsync(AsUser(StopCommand), TimeSpan.FromSeconds(30), cancellationToken).ConfigureAwait(false);
        if (stop.ExitCode != 0 && File.Exists(lockFile))
            throw new DistributedApplicationException($"a server left behind (process {id}) does not stop: {stop.Reason}. End that process.");
    }

    /// <summary>Whether a process is a server of this folder; where its command line cannot be read, whether it is a PostgreSQL server at all.</summary>
    private bool Serves(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            var commandLine = $"/proc/{processId}/cmdline";
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) &&
                (!File.Exists(commandLine) || File.ReadAllText(commandLine).Contains(Data, StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
