using System.Globalization;
using Lanner.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Lanner;

/// <summary>
/// Answers with a file: FastAPI's <c>FileResponse</c>. Content-Length, Last-Modified and ETag are sent; ranges and conditional requests (RFC 9110,
/// sections 13 and 14) are answered. A file that does not exist is a <see cref="FileNotFoundException"/>.
/// </summary>
/// <param name="path">The file; relative to the application's content root. Never take it from a client unchecked.</param>
/// <param name="mediaType">Media type; by the extension when null, else <c>text/plain</c>.</param>
/// <param name="fileName">Name under which a browser stores it; null for no Content-Disposition.</param>
public sealed class FileResponse(string path, string? mediaType = null, string? fileName = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var root = httpContext.RequestServices.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var file = new FileInfo(Path.Combine(root, path));
        if (!file.Exists)
            throw new FileNotFoundException($"The file '{path}' of an answer does not exist below the content root.", path);
        var modified = new DateTimeOffset(file.LastWriteTimeUtc);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{modified.UtcTicks:x}-{file.Length:x}\"");
        return FileContent.Open(file, mediaType, fileName, new EntityTagHeaderValue(tag)).ExecuteAsync(httpContext);
    }
}
