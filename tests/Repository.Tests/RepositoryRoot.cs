using System.Runtime.CompilerServices;

namespace Repository.Tests;

/// <summary>The repository these tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>The tracked C# files and texts: all files but what builds and tools leave.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "artifacts" or "bin" or "obj" or ".git" or ".vs" or ".idea" or "TestResults" or "node_modules"));

    private static string Find([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", ".."));
}
