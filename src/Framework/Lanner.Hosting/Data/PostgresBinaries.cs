using System.Globalization;
using System.Text.RegularExpressions;
using Lanner.Hosting.Engine;

namespace Lanner.Hosting.Data;

/// <summary>PostgreSQL programs found on the machine.</summary>
internal sealed partial record PostgresBinaries(string Folder, string Version)
{
    public int Major => int.Parse(Version.Split('.')[0], CultureInfo.InvariantCulture);

    public string Server => Program("postgres");

    public string InitDb => Program("initdb");

    /// <summary><c>postgres</c> on PATH, behind a link or not.</summary>
    public static async Task<PostgresBinaries?> FindOnPathAsync(CancellationToken cancellationToken) =>
        ProgramPath.Find("postgres") is { } server
            ? await AtAsync(Path.GetDirectoryName(File.ResolveLinkTarget(server, returnFinalTarget: true)?.FullName ?? server)!, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The first that works of the folder that <c>pg_config</c> names and the usual folders of installers, newest version first.</summary>
    public static async Task<PostgresBinaries?> FindElsewhereAsync(CancellationToken cancellationToken)
    {
        await foreach (var folder in CandidatesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await AtAsync(folder, cancellationToken).ConfigureAwait(false) is { } binaries)
                return binaries;
        }

        return null;
    }

    private static async Task<PostgresBinaries?> AtAsync(string folder, CancellationToken cancellationToken)
    {
        var server = Path.Combine(folder, ProgramPath.FileName("postgres"));
        if (!File.Exists(server) || !File.Exists(Path.Combine(folder, ProgramPath.FileName("initdb"))))
            return null;
        var result = await CommandResult.RunAsync([server, "--version"], TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(false);
        var version = VersionNumber().Match(result.Output);
        return result.ExitCode == 0 && version.Success ? new PostgresBinaries(folder, version.Value) : null;
    }

    private static async IAsyncEnumerable<string> CandidatesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (ProgramPath.Find("pg_config") is { } config)
        {
            var result = await CommandResult.RunAsync([config, "--bindir"], TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(false);
            if (result.ExitCode == 0)
                yield return result.Output.Trim();
        }

        foreach (var folder in UsualFolders().SelectMany(Expand))
            yield return folder;
    }

    private static IEnumerable<(string Parent, string Pattern)> UsualFolders()
    {
        if (OperatingSystem.IsWindows())
            return [(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*")];
        return OperatingSystem.IsMacOS()
            ? [("/opt/homebrew/opt", "postgresql@*"), ("/usr/local/opt", "postgresql@*"), ("/Applications/Postgres.app/Contents/Versions", "*"), ("/Library/PostgreSQL", "*")]
            : [("/usr/lib/postgresql", "*"), ("/usr", "pgsql-*"), ("/opt", "postgresql*")];
    }

    private static IEnumerable<string> Expand((string Parent, string Pattern) place) => Directory.Exists(place.Parent)
        ? Directory.GetDirectories(place.Parent, place.Pattern).OrderByDescending(Number).Select(folder => Path.Combine(folder, "bin"))
        : [];

    private static double Number(string folder) =>
        double.TryParse(VersionNumber().Match(Path.GetFileName(folder)).Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex VersionNumber();

    private string Program(string name) => Path.Combine(Folder, ProgramPath.FileName(name));
}
