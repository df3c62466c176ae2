using System.Globalization;
using System.Text.RegularExpressions;

namespace Lanner.LocalServers;

/// <summary>PostgreSQL's programs of this machine.</summary>
internal sealed partial record PostgresPrograms(string Folder, string Version)
{
    private static readonly (string Parent, string Pattern)[] UsualFolders =
    [
        ("/usr/lib/postgresql", "*"),
        ("/usr", "pgsql-*"),
        ("/opt/homebrew/opt", "postgresql@*"),
        ("/usr/local/opt", "postgresql@*"),
        ("/Applications/Postgres.app/Contents/Versions", "*"),
        ("/Library/PostgreSQL", "*"),
    ];

    public int Major => int.Parse(Version.Split('.')[0], CultureInfo.InvariantCulture);

    public string Server => Path.Combine(Folder, "postgres");

    public string InitDb => Path.Combine(Folder, "initdb");

    /// <summary>Those on PATH; none on Windows, where the guard of a server cannot run.</summary>
    public static async Task<PostgresPrograms?> FindOnPathAsync(CancellationToken cancellationToken) =>
        !OperatingSystem.IsWindows() && LocalProgram.Find("postgres") is { } server
            ? await AtAsync(Path.GetDirectoryName(LocalProgram.Behind(server))!, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Those on PATH, else the newest where Debian, Red Hat, Homebrew, Postgres.app and EDB put them.</summary>
    public static async Task<PostgresPrograms?> FindAsync(CancellationToken cancellationToken)
    {
        if (await FindOnPathAsync(cancellationToken).ConfigureAwait(false) is { } onPath)
            return onPath;
        foreach (var folder in UsualFolders.SelectMany(Expand))
        {
            if (await AtAsync(folder, cancellationToken).ConfigureAwait(false) is { } programs)
                return programs;
        }

        return null;
    }

    private static async Task<PostgresPrograms?> AtAsync(string folder, CancellationToken cancellationToken)
    {
        var programs = new PostgresPrograms(folder, "");
        if (!File.Exists(programs.Server) || !File.Exists(programs.InitDb))
            return null;
        List<string> command = [programs.Server, "--version"];
        var result = await CommandResult.RunAsync(command, TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false);
        var version = VersionNumber().Match(result.Output);
        return result.ExitCode == 0 && version.Success ? programs with { Version = version.Value } : null;
    }

    private static IEnumerable<string> Expand((string Parent, string Pattern) place) =>
        !OperatingSystem.IsWindows() && Directory.Exists(place.Parent)
            ? Directory.GetDirectories(place.Parent, place.Pattern).OrderByDescending(Number).Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static double Number(string folder) =>
        double.TryParse(VersionNumber().Match(Path.GetFileName(folder)).Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
