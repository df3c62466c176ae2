using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>Serves the document and the documentation pages. None of these endpoints is itself described.</summary>
internal static partial class OpenApiEndpoints
{
    private static readonly string[] ReadingMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the document and its pages with the first router, folder or application that is added.</summary>
    public static void MapOnce(IEndpointRouteBuilder app, RouterRegistry registry)
    {
        if (!registry.IsDocumentMapped)
            Map(app is RouteGroupBuilder group ? AtRoot(group) : app);
        registry.IsDocumentMapped = true;
    }

    // Maps what the options ask for. Without a document there are no pages.
    private static void Map(IEndpointRouteBuilder app)
    {
        var options = app.ServiceProvider.GetRequiredService<IOptions<LannerOptions>>().Value;
        if (!options.ServeDocs || options.OpenApiUrl is not { Length: > 0 } documentUrl) return;
        var logger = app.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Lanner.OpenApi");
        if (app.ServiceProvider.GetRequiredService<IHostEnvironment>().IsProduction())
            LogServed(logger, documentUrl);
        var source = new OpenApiDocumentSource(options, app.ServiceProvider.GetRequiredService<RouterRegistry>());
        MapReading(app, documentUrl, source.SendAsync);
        if (DocsPages.IsSupported)
        {
            DocsPageEndpoints.Map(app, options, documentUrl);
        }
        else if ((options.DocsUrl ?? options.RedocUrl ?? options.ScalarUrl) is not null)
        {
            LogPagesLeftOut(logger, documentUrl);
        }
    }

    internal static void MapReading(IEndpointRouteBuilder app, string url, RequestDelegate handler) =>
        app.MapMethods(url, ReadingMethods, handler).ExcludeFromDescription().WithDisplayName($"OpenAPI {url}").WithMetadata(
            new ExactPath(
                RoutePatternFactory.Parse(url),
                url.EndsWith('/'),
                app.ServiceProvider.GetRequiredService<IOptions<LannerOptions>>().Value.RedirectSlashes));

    // Below a group, endpoints that belong to the whole application still have paths of their own; a name given to the group is not theirs.
    private static RouteGroupBuilder AtRoot(RouteGroupBuilder group)
    {
        const string mark = "/root-of-the-application";
        var root = group.MapGroup(mark);
        ((IEndpointConventionBuilder)root).Finally(builder =>
        {
            var route = (RouteEndpointBuilder)builder;
            foreach (var name in route.Metadata.Where(metadata => metadata is IEndpointNameMetadata or IRouteNameMetadata).ToList())
                _ = route.Metadata.Remove(name);
            var path = route.RoutePattern.RawText!;
            route.RoutePattern = RoutePatternFactory.Parse(path[(path.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..]);
        });
        return root;
    }

    [LoggerMessage(1, LogLevel.Information,
        "The documentation pages are not part of this build; the document is at {DocumentUrl}. " +
        "To include them set the MSBuild property LannerDocsPages to true (it is false by default with PublishAot).")]
    private static partial void LogPagesLeftOut(ILogger logger, string documentUrl);

    [LoggerMessage(2, LogLevel.Information,
        "The API's document at {DocumentUrl} and its pages are served in Production too. ServeDocs = false, or Lanner__ServeDocs=false in the environment, switches them off.")]
    private static partial void LogServed(ILogger logger, string documentUrl);
}
