using Lanner.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lanner;

/// <summary>Puts applications below paths of another.</summary>
public static class LannerMounting
{
    /// <summary>
    /// Puts an application with services, middleware, OpenAPI document and documentation pages of its own below a path: FastAPI's
    /// <c>app.mount</c>. It sees the path without the prefix; the prefix is added to <see cref="HttpRequest.PathBase"/>, so the document's
    /// <c>servers</c> shows it. It starts and stops with the application, and shares its environment, configuration and logging.
    /// </summary>
    /// <param name="app">The outer application; <c>AddLanner</c> was called on its builder.</param>
    /// <param name="prefix">Path, such as <c>/subapi</c>: starts with <c>/</c>, does not end with it, holds no placeholder.</param>
    /// <param name="create">Adds services to the builder, builds the inner application and configures it. It must not run it.</param>
    /// <exception cref="ArgumentException">The prefix has the wrong form.</exception>
    /// <exception cref="InvalidOperationException"><c>AddLanner</c> was not called on the outer application's builder.</exception>
    public static IEndpointConventionBuilder Mount(this WebApplication app, string prefix, Func<WebApplicationBuilder, WebApplication> create)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        if (prefix[0] != '/' || prefix[^1] == '/' || prefix.Contains('{', StringComparison.Ordinal))
            throw new ArgumentException($"Mount: the prefix \"{prefix}\" must start with \"/\", not end with it and hold no placeholder, such as \"/subapi\".", nameof(prefix));

        var applications = app.Services.GetService<SubApplications>() ?? throw new InvalidOperationException(
            "Lanner's services are not registered. Call builder.AddLanner() before the application is built.");
        var inner = SubApplication.Create(app.Environment, app.Configuration, app.Services, create);
        applications.Add(inner);
        OpenApiEndpoints.MapOnce(app, app.Services.GetRequiredService<RouterRegistry>());
        var order = app.Services.GetRequiredService<RouterRegistry>().NextOrder();
        var pattern = RoutePatternFactory.Parse(prefix + "/{**path}");
        var redirectsSlashes = app.Services.GetRequiredService<IOptions<LannerOptions>>().Value.RedirectSlashes;
        return app.Map(pattern, http => inner.InvokeAsync(http, prefix))
            .WithMetadata(new ExactPath(pattern, endsWithSlash: false, redirectsSlashes))
            .WithDisplayName($"Mount {prefix}")
            .WithOrder(order);
    }
}
