using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Lanner.Dashboard;

/// <summary>Serves the files that are inside the assembly: scripts, styles, fonts.</summary>
internal static class AssetEndpoints
{
    public const string Path = "/assets";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary();

    private static readonly Assembly Assembly = typeof(AssetEndpoints).Assembly;
    private static readonly FrozenSet<string> Names = Assembly.GetManifestResourceNames().ToFrozenSet(StringComparer.Ordinal);
    private static readonly EntityTagHeaderValue Tag = new($"\"{Assembly.ManifestModule.ModuleVersionId:N}\"");

    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Path}/{{name}}", Get);
        app.MapGet("/_framework/{name}", Get);
    }

    private static IResult Get(HttpContext http, string name)
    {
        if (!Names.Contains(name) || !ContentTypes.TryGetValue(System.IO.Path.GetExtension(name), out var type))
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(Assembly.GetManifestResourceStream(name)!, type, entityTag: Tag);
    }
}
