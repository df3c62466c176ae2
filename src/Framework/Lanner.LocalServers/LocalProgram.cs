namespace Lanner.LocalServers;

/// <summary>Finds programs on PATH.</summary>
internal static class LocalProgram
{
    /// <summary>Full path of a program, behind links; null when PATH has none of this name that may be run.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(IsExecutable) is { } path
            ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path
            : null;

    private static bool IsExecutable(string path) => File.Exists(path) && (OperatingSystem.IsWindows()
        || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
