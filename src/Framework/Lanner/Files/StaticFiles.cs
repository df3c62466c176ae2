using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Runtime;

/// <summary>The files of a folder, and nothing where there is no file.</summary>
/// <param name="files">The folder.</param>
internal sealed class StaticFiles(FileFolder files)
{
    public Task RespondAsync(HttpContext http)
    {
        if (!Frontend.IsReading(http))
            return Frontend.RefuseAsync(http, StatusCodes.Status405MethodNotAllowed);
        return files.Find(http.GetRouteValue("path") as string ?? "") is { } file && FileFolder.Open(file) is { } answer
            ? answer.ExecuteAsync(http)
            : Frontend.RefuseAsync(http, StatusCodes.Status404NotFound);
    }
}
