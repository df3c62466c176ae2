namespace Lanner.LocalServers;

/// <summary>Finds programs on PATH.</summary>
internal static class LocalProgram
{
    /// <summary>
    /// Full path of a program; null when PATH has none of this name that may be run. A link is not followed: its name may be what the
    /// program goes by.
    /// </summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(IsExecutable);

    /// <summary>The file behind links.</summary>
    public static string Behind(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static bool IsExecutable(string path) => File.Exists(path) && (OperatingSystem.IsWindows()
        || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
