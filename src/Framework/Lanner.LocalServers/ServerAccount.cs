namespace Lanner.LocalServers;

/// <summary>The account that a server runs as when this process is root's.</summary>
internal sealed record ServerAccount(string Name, string Switcher, bool IsSetpriv)
{
    private static readonly string[] Names = ["postgres", "nobody"];

    /// <summary>PostgreSQL refuses to run as root.</summary>
    public static bool IsNeeded => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>An account of this machine without rights, when it has one and a program to become it.</summary>
    public static ServerAccount? Find()
    {
        if (!File.Exists("/etc/passwd"))
            return null;
        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        if (Names.FirstOrDefault(known.Contains) is not { } name)
            return null;

        // Busybox's setpriv cannot change the user.
        if (LocalProgram.Find("setpriv") is { } setpriv && Path.GetFileName(LocalProgram.Behind(setpriv)) != "busybox")
            return new ServerAccount(name, setpriv, IsSetpriv: true);
        return LocalProgram.Find("su") is { } su ? new ServerAccount(name, su, IsSetpriv: false) : null;
    }

    /// <summary>The command that runs another one as an account; the command itself for none.</summary>
    public static IReadOnlyList<string> Run(ServerAccount? account, IReadOnlyList<string> command) => account switch
    {
        null => command,
        { IsSetpriv: true } => [account.Switcher, $"--reuid={account.Name}", $"--regid={account.Name}", "--init-groups", "--", .. command],
        _ => [account.Switcher, "-s", "/bin/sh", account.Name, "-c", "exec \"$0\" \"$@\"", "--", .. command],
    };

    /// <summary>Gives a file or folder to this account, and makes sure that it can get there.</summary>
    /// <exception cref="LocalServerException">It cannot.</exception>
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        var limit = TimeSpan.FromSeconds(10);
        var owned = await CommandResult.RunAsync(["chown", $"{Name}:", path], limit, cancellationToken).ConfigureAwait(false);
        if (owned.ExitCode != 0)
            throw new LocalServerException($"{path} cannot be given to user '{Name}': {owned.Reason}");
        var reached = await CommandResult.RunAsync(Run(this, ["test", "-w", path]), limit, cancellationToken).ConfigureAwait(false);
        if (reached.ExitCode != 0)
        {
            throw new LocalServerException(
                $"this program runs as root, PostgreSQL as user '{Name}', and that user cannot reach {path}: " +
                "choose a folder whose parents everyone may enter");
        }
    }
}
