using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>
/// A folder whose files are served. Nothing outside it is, whatever a path or a symbolic link says, and nothing hidden: no name that begins with a dot
/// but the folder <c>.well-known</c> (RFC 8615).
/// </summary>
/// <param name="folder">The folder, absolute.</param>
internal sealed class FileFolder(string folder)
{
    private const string WellKnown = ".well-known/";
    private PhysicalFileProvider? _files;

    /// <summary>The folder, absolute.</summary>
    public string Path => folder;

    public bool Exists => Directory.Exists(folder);

    /// <summary>A file of the folder; null when there is none.</summary>
    /// <param name="path">Path below the folder, with slashes.</param>
    public FileInfo? Find(string path) => Locate(path) is { } located && new FileInfo(located) is { Exists: true } file ? file : null;

    /// <summary>The <c>index.html</c> of a folder below the folder; null when there is none.</summary>
    /// <param name="path">Path below the folder, with slashes; empty for the folder itself.</param>
    public FileInfo? FindIndex(string path) => Find(path.TrimEnd('/') + "/index.html");

    /// <summary>Opens a file; null when it has gone since it was found, or is none that can be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isCached">Whether clients may keep it.</param>
    public static IResult? Open(FileInfo file, bool isCached = true)
    {
        try
        {
            var tag = isCached ? new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.ToFileTimeUtc() ^ file.Length:x}\"") : null;
            return FileContent.Open(file, mediaType: null, fileName: null, tag);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? Locate(string path)
    {
        var relative = path.Trim('/');
        if (HasHiddenName(relative) || !Exists)
            return null;
        _files ??= new PhysicalFileProvider(folder, ExclusionFilters.Sensitive);
        if (_files.GetFileInfo(relative).PhysicalPath is not { } named || RealPath.Of(folder) is not { } root || RealPath.Of(named) is not { } located)
            return null;
        return located.StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) ? located : null;
    }

    // The platform looks at the last name only.
    private static bool HasHiddenName(string path)
    {
        var rest = path.StartsWith(WellKnown, StringComparison.Ordinal) ? path[WellKnown.Length..] : path;
        return rest.StartsWith('.') || rest.Contains("/.", StringComparison.Ordinal) || rest.Contains("\\.", StringComparison.Ordinal);
    }
}
