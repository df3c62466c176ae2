using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Runtime;

/// <summary>Serves the documentation pages and their files.</summary>
internal static class DocsPageEndpoints
{
    public static void Map(IEndpointRouteBuilder app, LannerOptions options, string documentUrl)
    {
        if (options.DocsUrl is { } docs) Map(app, options, docs, SwaggerUiPage.Assets, documentUrl, SwaggerUiPage.Make);
        if (options.RedocUrl is { } redoc) Map(app, options, redoc, RedocPage.Assets, documentUrl, RedocPage.Make);
        if (options.ScalarUrl is { } scalar) Map(app, options, scalar, ScalarPage.Assets, documentUrl, ScalarPage.Make);
    }

    private static void Map(
        IEndpointRouteBuilder app,
        LannerOptions options,
        string url,
        IReadOnlyList<DocsAsset> assets,
        string documentUrl,
        Func<string, string, string, IEnumerable<OpenApiServer>, DocsPage> make)
    {
        var folder = url.TrimEnd('/');
        OpenApiEndpoints.MapReading(app, url, http =>
        {
            var pathBase = http.Request.PathBase.ToUriComponent();
            return SendAsync(http, make(options.Title, pathBase + documentUrl, pathBase + folder, options.Servers));
        });
        foreach (var asset in assets) OpenApiEndpoints.MapReading(app, $"{folder}/{asset.Name}", asset.SendAsync);
    }

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
