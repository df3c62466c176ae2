using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner;

/// <summary>Serves folders.</summary>
public static partial class LannerFiles
{
    /// <summary>
    /// Serves the files of a folder below a path: FastAPI's <c>StaticFiles</c>. Answers have an entity tag and the time of the last change;
    /// conditional requests and ranges work. A missing file is 404, another method than GET and HEAD 405, with the bodies of all errors.
    /// Not in the OpenAPI document.
    /// </summary>
    /// <param name="app">The application, or a group of it.</param>
    /// <param name="path">Path, such as <c>/static</c>: starts with <c>/</c> and does not end with it.</param>
    /// <param name="directory">The folder; a relative one is below the content root.</param>
    /// <returns>The endpoint, for further conventions of the platform, such as <c>RequireAuthorization()</c>.</returns>
    /// <exception cref="ArgumentException">The path has the wrong form.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEndpointConventionBuilder MapStaticFiles(this IEndpointRouteBuilder app, string path, string directory)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path[0] != '/' || path[^1] == '/')
            throw new ArgumentException($"MapStaticFiles: the path \"{path}\" must start with \"/\" and not end with it, such as \"/static\".", nameof(path));
        var files = FolderAt(app, directory);
        if (!files.Exists)
            throw new DirectoryNotFoundException($"MapStaticFiles(\"{path}\"): the folder \"{directory}\" does not exist (\"{files.Path}\").");
        var registry = Registry(app);
        var redirects = app.ServiceProvider.GetRequiredService<IOptions<LannerOptions>>().Value.RedirectSlashes;
        var endpoint = app.Map(path + "/{**path}", new StaticFiles(files).RespondAsync).WithDisplayName($"Static files {path}").WithOrder(registry.NextOrder());
        endpoint.Add(builder => builder.Metadata.Add(new ExactPath(((RouteEndpointBuilder)builder).RoutePattern, endsWithSlash: false, redirects)));
        return endpoint;
    }

    /// <summary>
    /// Serves a built single-page application, after all operations and redirects: FastAPI's <c>app.frontend</c>. A folder's
    /// <c>index.html</c> answers for it, at the path with a slash. Of several frontends the one with the longest path answers.
    /// Not in the OpenAPI document.
    /// </summary>
    /// <param name="app">The application, or a group of it.</param>
    /// <param name="path">Path, such as <c>/</c> or <c>/admin</c>.</param>
    /// <param name="directory">The folder with what the frontend's build made; a relative one is below the content root.</param>
    /// <param name="fallback">What is answered where there is no file.</param>
    /// <param name="checkDirectory">Whether folder and fallback must exist at the start. Null: they must, but in the environment
    /// Development a missing one is only a warning, since the build may follow.</param>
    /// <returns>The endpoint, for further conventions of the platform, such as <c>RequireAuthorization()</c>.</returns>
    /// <exception cref="ArgumentException">The path has the wrong form.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">The folder has no such fallback.</exception>
    public static IEndpointConventionBuilder Frontend(
        this IEndpointRouteBuilder app, string path, string directory, FrontendFallback fallback = FrontendFallback.Auto, bool? checkDirectory = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path[0] != '/')
            throw new ArgumentException($"Frontend: the path \"{path}\" must start with \"/\", such as \"/\" or \"/admin\".", nameof(path));
        var files = FolderAt(app, directory);
        var frontend = new Frontend(files, fallback);
        if (checkDirectory != false)
            Check(app, path, directory, files, frontend, mustExist: checkDirectory ?? !app.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment());
        _ = Registry(app);
        return app.Map(path.TrimEnd('/') + "/{**path}", frontend.RespondAsync)
            .WithDisplayName($"Frontend {path}")
            .WithOrder(int.MaxValue)
            .WithMetadata(new FrontendMetadata());
    }

    private static FileFolder FolderAt(IEndpointRouteBuilder app, string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return new(Path.GetFullPath(Path.Combine(app.ServiceProvider.GetRequiredService<IHostEnvironment>().ContentRootPath, directory)));
    }

    private static RouterRegistry Registry(IEndpointRouteBuilder app)
    {
        var registry = app.ServiceProvider.GetService<RouterRegistry>() ?? throw new InvalidOperationException(
            "Lanner's services are not registered. Call builder.AddLanner() before the application is built.");
        OpenApiEndpoints.MapOnce(app, registry);
        return registry;
    }

    private static void Check(IEndpointRouteBuilder app, string path, string directory, FileFolder files, Frontend frontend, bool mustExist)
    {
        Exception? problem = !files.Exists
            ? new DirectoryNotFoundException($"Frontend(\"{path}\"): the folder \"{directory}\" does not exist (\"{files.Path}\").")
            : frontend.MissingFile() is { } missing
                ? new FileNotFoundException($"Frontend(\"{path}\"): the fallback \"{missing}\" is not in the folder \"{directory}\" (\"{files.Path}\").", missing)
                : null;
        if (problem is null)
            return;
        if (mustExist)
            throw problem;
        LogMissing(app.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Lanner.Frontend"), problem.Message);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Problem} Build the frontend before it is asked for.")]
    private static partial void LogMissing(ILogger logger, string problem);
}
