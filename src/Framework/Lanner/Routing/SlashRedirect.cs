using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lanner.Runtime;

/// <summary>Answers a path that is known with the other ending: 307 to that path, absolute, with the query (Starlette's <c>redirect_slashes</c>).</summary>
internal static class SlashRedirect
{
    public static Endpoint Endpoint { get; } = new(RespondAsync, EndpointMetadataCollection.Empty, "307 slash redirect");

    private static Task RespondAsync(HttpContext http)
    {
        var request = http.Request;
        var path = request.Path.Value ?? "";
        var other = new PathString(path.EndsWith('/') ? path.TrimEnd('/') : path + "/");
        http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        http.Response.ContentLength = 0;
        http.Response.Headers.Location = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, other, request.QueryString);
        return Task.CompletedTask;
    }
}
