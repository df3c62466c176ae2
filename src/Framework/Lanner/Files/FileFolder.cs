using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>A folder whose files are served. Nothing outside it is, whatever a path or a symbolic link says.</summary>
/// <param name="folder">The folder, absolute.</param>
internal sealed class FileFolder(string folder)
{
    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    /// <summary>The folder, absolute.</summary>
    public string Path => folder;

    public bool Exists => Directory.Exists(folder);

    /// <summary>A file of the folder; null when there is none.</summary>
    /// <param name="path">Path below the folder, with slashes.</param>
    public FileInfo? Find(string path) => Locate(path) is { } located && new FileInfo(located) is { Exists: true } file ? file : null;

    /// <summary>The <c>index.html</c> of a folder below the folder; null when there is none.</summary>
    /// <param name="path">Path below the folder, with slashes; empty for the folder itself.</param>
    public FileInfo? FindIndex(string path) =>
        Locate(path) is { } located && Directory.Exists(located) ? Find(path.TrimEnd('/') + "/index.html") : null;

    /// <summary>Sends a file: entity tag, last change, conditional requests and ranges as RFC 9110 has them.</summary>
    public Task SendAsync(HttpContext http, FileInfo file, int statusCode = StatusCodes.Status200OK)
    {
        var contentType = _contentTypes.TryGetContentType(file.Name, out var known) ? known : "text/plain";
        if (contentType.StartsWith("text/", StringComparison.Ordinal))
            contentType += "; charset=utf-8";
        if (statusCode != StatusCodes.Status200OK)
        {
            http.Response.StatusCode = statusCode;
            return TypedResults.PhysicalFile(file.FullName, contentType).ExecuteAsync(http);
        }

        var tag = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.ToFileTimeUtc() ^ file.Length:x}\"");
        return TypedResults.PhysicalFile(file.FullName, contentType, fileDownloadName: null, file.LastWriteTimeUtc, tag, enableRangeProcessing: true)
            .ExecuteAsync(http);
    }

    private string? Locate(string path)
    {
        var relative = path.Trim('/');
        if (relative.Contains('\0', StringComparison.Ordinal) || relative.Split('/', '\\').Contains(".."))
            return null;
        var root = RealPath.Of(folder);
        var located = RealPath.Of(System.IO.Path.Combine(folder, relative));
        return located == root || located.StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) ? located : null;
    }
}
