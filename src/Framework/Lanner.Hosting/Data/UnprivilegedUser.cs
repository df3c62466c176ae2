using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>The user that a database server runs as when the app host runs as root.</summary>
internal sealed record UnprivilegedUser(string Name, string Switcher, bool IsSetpriv)
{
    private const string Postgres = "postgres";

    public static bool IsNeeded => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The user <c>postgres</c>, when there is one and a program to become it.</summary>
    public static UnprivilegedUser? Find()
    {
        if (!File.Exists("/etc/passwd") || !File.ReadLines("/etc/passwd").Any(line => line.StartsWith(Postgres + ":", StringComparison.Ordinal)))
            return null;

        // Busybox's setpriv cannot change the user.
        if (ProgramPath.Find("setpriv") is { } setpriv && File.ResolveLinkTarget(setpriv, returnFinalTarget: true)?.Name != "busybox")
            return new UnprivilegedUser(Postgres, setpriv, IsSetpriv: true);
        return ProgramPath.Find("su") is { } su ? new UnprivilegedUser(Postgres, su, IsSetpriv: false) : null;
    }

    /// <summary>The command that runs another one as this user. It replaces itself by that one, so the process id stays.</summary>
    public IReadOnlyList<string> Run(IReadOnlyList<string> command) => IsSetpriv
        ? [Switcher, $"--reuid={Name}", $"--regid={Name}", "--init-groups", "--", .. command]
        : [Switcher, "-s", "/bin/sh", Name, "-c", "exec \"$0\" \"$@\"", "--", .. command];
}
