using System.Globalization;

namespace Lanner.Testing;

/// <summary>Finds the folder with initdb and postgres: PATH, then where Debian, Red Hat, Homebrew and Postgres.app put it.</summary>
internal static class LocalPostgresPrograms
{
    private static readonly string[] VersionedFolders =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
    ];

    public static string? Find()
    {
        // The guard around the server is a POSIX shell script.
        if (OperatingSystem.IsWindows())
            return null;
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path.Select(FolderOfPrograms).Concat(VersionedFolders.SelectMany(Expand).Select(FolderOfPrograms)).FirstOrDefault(folder => folder is not null);
    }

    // PATH often holds links to one program of the folder; initdb needs its neighbours.
    private static string? FolderOfPrograms(string folder)
    {
        var program = new FileInfo(Path.Combine(folder, "initdb"));
        if (!program.Exists)
            return null;
        var real = Path.GetDirectoryName(program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName)!;
        return File.Exists(Path.Combine(real, "postgres")) ? real : null;
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var parent = Path.GetDirectoryName(Path.GetDirectoryName(pattern))!;
        var versions = Path.GetFileName(Path.GetDirectoryName(pattern))!;
        return Directory.Exists(parent)
            ? Directory.GetDirectories(parent, versions).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            : [];
    }

    private static int Version(string folder)
    {
        var digits = string.Concat(Path.GetFileName(folder).SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}
