using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Runtime;

/// <summary>Serves the documentation pages and their files.</summary>
internal static class DocsPageEndpoints
{
    public static void Map(IEndpointRouteBuilder app, LannerOptions options, string documentUrl)
    {
        if (options.DocsUrl is { Length: > 0 } docs) MapSwaggerUi(app, options, docs, documentUrl);
        if (options.RedocUrl is { Length: > 0 } redoc)
        {
            MapPage(app, redoc, (pathBase, page) => RedocPage.Make(options, pathBase + documentUrl, page));
            if (options.Redoc.ScriptUrl is null) MapAsset(app, redoc, RedocPage.Script);
        }

        if (options.ScalarUrl is { Length: > 0 } scalar)
        {
            MapPage(app, scalar, (pathBase, page) => ScalarPage.Make(options, pathBase + documentUrl, page));
            MapAsset(app, scalar, ScalarPage.Script);
        }
    }

    private static void MapSwaggerUi(IEndpointRouteBuilder app, LannerOptions options, string url, string documentUrl)
    {
        MapPage(app, url, (pathBase, page) => SwaggerUiPage.Make(options, pathBase + documentUrl, page, pathBase));
        if (options.SwaggerUi.ScriptUrl is null) MapAsset(app, url, SwaggerUiPage.Script);
        if (options.SwaggerUi.StyleUrl is null) MapAsset(app, url, SwaggerUiPage.Style);
        if (options.SwaggerUi.OAuth2RedirectUrl is { Length: > 0 } redirect) MapPage(app, redirect, (_, _) => SwaggerUiPage.MakeRedirect(options));
    }

    // A page is made with the path base, and with its own address below it.
    private static void MapPage(IEndpointRouteBuilder app, string url, Func<string, string, DocsPage> make)
    {
        var folder = url.TrimEnd('/');
        OpenApiEndpoints.MapReading(app, url, http =>
        {
            var pathBase = http.Request.PathBase.ToUriComponent();
            return SendAsync(http, make(pathBase, pathBase + folder));
        });
    }

    private static void MapAsset(IEndpointRouteBuilder app, string url, DocsAsset asset) =>
        OpenApiEndpoints.MapReading(app, $"{url.TrimEnd('/')}/{asset.Name}", asset.SendAsync);

    private static Task SendAsync(HttpContext http, DocsPage page)
    {
        var html = Encoding.UTF8.GetBytes(page.Html);
        var response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = html.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = page.ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(html, http.RequestAborted).AsTask();
    }
}
