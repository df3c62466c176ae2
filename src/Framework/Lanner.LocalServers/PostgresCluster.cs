using System.Diagnostics;
using System.Globalization;

namespace Lanner.LocalServers;

/// <summary>A database cluster and the password that it was made with, in one folder. It is reachable from this machine only.</summary>
/// <param name="folder">Where both are, or will be.</param>
/// <param name="programs">What makes and serves it.</param>
/// <param name="account">The account that has it; null for the one of this process.</param>
/// <param name="isTemporary">True for one that goes with its server: not durable, but faster.</param>
internal sealed class PostgresCluster(string folder, PostgresPrograms programs, ServerAccount? account, bool isTemporary)
{
    private const string DraftPrefix = "cluster-being-made-";
    private static readonly TimeSpan InitLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Folder of the cluster itself.</summary>
    public string Data => Path.Combine(folder, "cluster");

    /// <summary>The file with the password of a cluster.</summary>
    public static string PasswordFile(string folder) => Path.Combine(folder, "password");

    /// <summary>Makes the cluster on first use; else checks that these programs can serve it, and ends a server left behind.</summary>
    /// <param name="userName">The superuser of a new cluster.</param>
    /// <param name="newPassword">The password of a new cluster; one that exists keeps its own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The password.</returns>
    /// <exception cref="LocalServerException">The folder, the programs or the data do not allow it.</exception>
    public async Task<string> PrepareAsync(string userName, string newPassword, CancellationToken cancellationToken)
    {
        await MakeFolderAsync(cancellationToken).ConfigureAwait(false);
        var versionFile = Path.Combine(Data, "PG_VERSION");
        if (!File.Exists(versionFile))
        {
            if (Directory.Exists(Data) && Directory.EnumerateFileSystemEntries(Data).Any())
            {
                throw new LocalServerException(
                    $"{Data} is no database cluster: PG_VERSION is missing there. " +
                    "Put a backup in its place, or remove that folder to start with empty databases");
            }

            await CreateAsync(userName, newPassword, cancellationToken).ConfigureAwait(false);
            return newPassword;
        }

        var version = (await File.ReadAllTextAsync(versionFile, cancellationToken).ConfigureAwait(false)).Trim();
        if (version != programs.Major.ToString(CultureInfo.InvariantCulture))
        {
            throw new LocalServerException(
                $"the data in {Data} is of PostgreSQL {version}, but the programs in {programs.Folder} are of {programs.Version}. " +
                $"Put PostgreSQL {version} first on PATH, or move the data over with pg_upgrade or pg_dump, " +
                "or remove that folder to start with empty databases");
        }

        await EndForgottenServerAsync(cancellationToken).ConfigureAwait(false);
        var passwordFile = PasswordFile(folder);
        return File.Exists(passwordFile) ? await File.ReadAllTextAsync(passwordFile, cancellationToken).ConfigureAwait(false) : newPassword;
    }

    /// <summary>The command that serves the cluster. A temporary one is given up at the end, any other one shut down in order.</summary>
    /// <param name="port">The port on 127.0.0.1.</param>
    /// <param name="arguments">What else the server is told.</param>
    public ServerCommand Serve(int port, IEnumerable<string>? arguments = null)
    {
        List<string> line =
        [
            programs.Server, "-D", Data, "-p", port.ToString(CultureInfo.InvariantCulture),
            .. Settings("listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300", "logging_collector=off"),
            .. Settings("log_destination=stderr", "log_line_prefix=", "log_checkpoints=off", "lc_messages=C"),
            .. isTemporary ? Settings("fsync=off", "synchronous_commit=off", "full_page_writes=off") : [],
            .. arguments ?? [],
        ];
        return new ServerCommand(line)
        {
            Account = account,
            ReadyText = "database system is ready to accept connections",
            Explain = said => PostgresProblem.Explain(said, Data),
            StopSignal = isTemporary ? "QUIT" : "INT",
            Grace = Grace,
            RemovedFolder = isTemporary ? folder : null,
        };
    }

    private static IEnumerable<string> Settings(params string[] settings) => settings.SelectMany(setting => new[] { "-c", setting });

    private async Task MakeFolderAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (account is not null)
                await account.OwnAsync(folder, cancellationToken).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalServerException($"the folder {folder} cannot be used: {DiskProblem.Explain(exception)}");
        }
    }

    private async Task CreateAsync(string userName, string password, CancellationToken cancellationToken)
    {
        // Made beside its place and moved there when it is whole: an initdb that is cut short leaves what looks like a cluster and is none.
        RemoveDrafts();
        var draft = Path.Combine(folder, $"{DraftPrefix}{Guid.NewGuid():N}");
        var passwordFile = PasswordFile(folder);
        await PrivateFile.WriteAsync(passwordFile, password, cancellationToken).ConfigureAwait(false);
        try
        {
            if (account is not null)
                await account.OwnAsync(passwordFile, cancellationToken).ConfigureAwait(false);
            List<string> command =
            [
                programs.InitDb, "-D", draft, $"--username={userName}", $"--pwfile={passwordFile}",
                "--auth=scram-sha-256", "--encoding=UTF8", .. Locale(),
                .. isTemporary ? new[] { "--no-sync" } : [],
            ];
            var line = ServerAccount.Run(account, command);
            var result = await CommandResult.RunAsync(line, InitLimit, cancellationToken).ConfigureAwait(false);
            if (result.ExitCode != 0)
            {
                var causes = result.Error.Split('\n').Select(said => PostgresProblem.Explain(said, folder));
                var cause = causes.FirstOrDefault(text => text is not null) ?? result.Error.Trim();
                throw new LocalServerException($"initdb of PostgreSQL {programs.Version} failed in {folder}: {cause}");
            }

            if (Directory.Exists(Data))
                Directory.Delete(Data, recursive: true);
            Directory.Move(draft, Data);
        }
        catch (LocalServerException) when (isTemporary)
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
        finally
        {
            RemoveDrafts();
        }
    }

    private void RemoveDrafts()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var draft in Directory.EnumerateDirectories(folder, DraftPrefix + "*"))
        {
            try
            {
                Directory.Delete(draft, recursive: true);
            }
            catch (IOException)
            {
                // An initdb that its starter has not outlived still writes there; the next start removes it.
            }
        }
    }

    /// <summary>UTF-8 rules for letters that are the same on every machine.</summary>
    private IEnumerable<string> Locale() => programs.Major >= 17
        ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        : OperatingSystem.IsLinux() ? ["--locale=C.UTF-8"] : ["--locale=C"];

    /// <summary>
    /// Only one at a time uses this folder. So a server that still does was left behind, and a lock file of another process is stale.
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

        List<string> command = [Path.Combine(programs.Folder, "pg_ctl"), "stop", "-D", Data, "-m", "fast", "-t", "20"];
        var line = ServerAccount.Run(account, command);
        var stop = await CommandResult.RunAsync(line, TimeSpan.FromSeconds(30), cancellationToken).ConfigureAwait(false);
        if (stop.ExitCode != 0 && File.Exists(lockFile))
            throw new LocalServerException($"a server left behind (process {id}) does not stop: {stop.Reason}. End that process");
    }

    /// <summary>Whether a process is a server of this folder; of any folder where its command line cannot be read.</summary>
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
