namespace Lanner.Hosting.Engine;

/// <summary>Finds programs on PATH.</summary>
internal static class ProgramPath
{
    public static string FileName(string name) => OperatingSystem.IsWindows() && !Path.HasExtension(name) ? name + ".exe" : name;

    /// <summary>Full path of a program; null when PATH has none of this name.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, FileName(name)))
        .FirstOrDefault(IsExecutable);

    /// <summary>The program <c>dotnet</c> that runs this process, whatever PATH says.</summary>
    public static string DotNet()
    {
        var runtime = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var host = Path.Combine(root, FileName("dotnet"));
        return File.Exists(host) ? host : FileName("dotnet");
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.OtherExecute) != 0
            || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0);
}
