namespace Lanner.Runtime;

/// <summary>The path of a file after all symbolic links on the way.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The path; null where links lead round in a circle.</summary>
    /// <param name="path">An absolute path; it need not exist.</param>
    public static string? Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    private static string? Of(string path, int links)
    {
        var real = Path.GetPathRoot(path)!;
        var names = path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < names.Length; index++)
        {
            var next = Path.Combine(real, names[index]);
            if (new FileInfo(next).LinkTarget is { } target)
                return links == 0 ? null : Of(Path.GetFullPath(Path.Combine([Path.Combine(real, target), .. names[(index + 1)..]])), links - 1);
            real = next;
        }

        return real;
    }
}
