using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Lanner.Runtime;

/// <summary>Answers with the content of a file: entity tag, last change, conditional requests and ranges as RFC 9110 has them.</summary>
internal static class FileContent
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    private static FileStreamOptions Reading { get; } = new()
    {
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        BufferSize = 0,
    };

    /// <summary>Opens a file that exists, to be sent.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">Media type; by the extension when null, else <c>text/plain</c>.</param>
    /// <param name="fileName">Name under which a browser stores it; null for no Content-Disposition.</param>
    /// <param name="tag">The entity tag; null where the answer is not to be kept by clients.</param>
    /// <exception cref="IOException">The file has gone, or can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not read it.</exception>
    public static IResult Open(FileInfo file, string? mediaType, string? fileName, EntityTagHeaderValue? tag)
    {
        var contentType = ContentType(file, mediaType);
        DateTimeOffset? modified = tag is null ? null : new DateTimeOffset(file.LastWriteTimeUtc);

        // Pipes and devices have no length either, and to open one may take forever.
        return file.Length == 0
            ? TypedResults.Bytes(ReadOnlyMemory<byte>.Empty, contentType, fileName, tag is not null, modified, tag)
            : TypedResults.Stream(file.Open(Reading), contentType, fileName, modified, tag, tag is not null);
    }

    private static string ContentType(FileInfo file, string? mediaType)
    {
        var type = mediaType ?? (MediaTypes.TryGetContentType(file.Name, out var known) ? known : "text/plain");
        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("charset=", StringComparison.OrdinalIgnoreCase)
            ? type + "; charset=utf-8"
            : type;
    }
}
