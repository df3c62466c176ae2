using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Runtime;

/// <summary>A built single-page application, served from its folder.</summary>
/// <param name="files">The folder.</param>
/// <param name="fallback">What is answered where there is no file.</param>
internal sealed class Frontend(FileFolder files, FrontendFallback fallback)
{
    private const string Index = "index.html";
    private const string NotFoundPage = "404.html";

    public Task RespondAsync(HttpContext http)
    {
        var path = http.GetRouteValue("path") as string ?? "";
        if (!files.Exists)
            throw new DirectoryNotFoundException($"The frontend's folder \"{files.Path}\" does not exist.");
        var file = files.Find(path);
        var index = file is null ? files.FindIndex(path) : null;
        if (!IsReading(http))
            return RefuseAsync(http, (file ?? index) is null ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed);
        if (index is not null && !http.Request.Path.Value!.EndsWith('/'))
            return RedirectToFolderAsync(http);
        return (file ?? index) is { } found && FileFolder.Open(found) is { } answer ? answer.ExecuteAsync(http) : FallBackAsync(http);
    }

    /// <summary>Tells of a file that the fallback needs and the folder has not; null when all is there.</summary>
    public string? MissingFile() => fallback switch
    {
        FrontendFallback.Index when files.Find(Index) is null => Index,
        FrontendFallback.NotFoundPage when files.Find(NotFoundPage) is null => NotFoundPage,
        _ => null,
    };

    internal static bool IsReading(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    internal static Task RefuseAsync(HttpContext http, int statusCode)
    {
        if (statusCode == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = "GET, HEAD";
        var responses = http.RequestServices.GetRequiredService<ErrorResponses>();
        return responses.SendAsync(http, statusCode, statusCode == StatusCodes.Status404NotFound ? "Not Found" : "Method Not Allowed");
    }

    private Task FallBackAsync(HttpContext http)
    {
        if (MissingFile() is { } missing)
            throw new FileNotFoundException($"The frontend's fallback \"{missing}\" is not in \"{files.Path}\".", missing);
        if (fallback is FrontendFallback.NotFoundPage or FrontendFallback.Auto
            && files.Find(NotFoundPage) is { } page && FileFolder.Open(page, isCached: false) is { } missingPage)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return missingPage.ExecuteAsync(http);
        }

        if (fallback is FrontendFallback.Index or FrontendFallback.Auto
            && IsByReader(http) && files.Find(Index) is { } index && FileFolder.Open(index) is { } start)
        {
            return start.ExecuteAsync(http);
        }

        return RefuseAsync(http, StatusCodes.Status404NotFound);
    }

    // A person's browser names HTML when it navigates; scripts, styles and images are asked for otherwise.
    private static bool IsByReader(HttpContext http) => http.Request.Headers.Accept.SelectMany(header => (header ?? "").Split(',')).Any(range =>
    {
        var parts = range.Split(';', StringSplitOptions.TrimEntries);
        return parts[0].ToLowerInvariant() is "text/html" or "application/xhtml+xml"
            && !parts.Skip(1).Any(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(part.AsSpan(2), NumberStyles.Float, CultureInfo.InvariantCulture, out var quality) && quality == 0);
    });

    private static Task RedirectToFolderAsync(HttpContext http)
    {
        var request = http.Request;
        http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        http.Response.ContentLength = 0;
        http.Response.Headers.Location = UriHelper.BuildAbsolute(
            request.Scheme, request.Host, request.PathBase, new PathString(request.Path.Value + "/"), request.QueryString);
        return Task.CompletedTask;
    }
}
