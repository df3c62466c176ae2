using System.Globalization;

namespace Repository.Tests;

/// <summary>The processes that were started, by whomever, for the systems in a folder.</summary>
internal static class SystemProcesses
{
    /// <summary>Those that live, by their ids, with their command lines.</summary>
    public static IReadOnlyDictionary<int, string> Of(string folder) => Directory.GetDirectories("/proc")
        .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && Read(id, "environ").Contains($"{RunningSystem.Mark(folder)}\0", StringComparison.Ordinal) && IsAlive(id))
        .ToDictionary(id => id, id => Read(id, "cmdline").Replace('\0', ' ').Trim());

    /// <summary>Whether a process is there and has not ended; one that waits for its parent to notice has.</summary>
    public static bool IsAlive(int id) => Read(id, "stat") is { Length: > 0 } stat && !stat.Contains(") Z ", StringComparison.Ordinal);

    /// <summary>A file of a process; empty when it has ended.</summary>
    public static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/{file}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
