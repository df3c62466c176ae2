using Lanner.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner;

/// <summary>Builds addresses of operations, so that no path is written twice.</summary>
public static class LannerUrls
{
    /// <summary>
    /// The absolute address of an operation: FastAPI's <c>request.url_for</c>. Scheme, host and path base are the request's.
    /// <code>http.UrlFor&lt;ItemsRouter&gt;(nameof(ItemsRouter.ReadItem), ("itemId", 5))</code>
    /// </summary>
    /// <typeparam name="TRouter">The router; when it is included several times, the first inclusion whose placeholders have values counts.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="operation">Name of the operation's method.</param>
    /// <param name="values">Values of placeholders, by name: <c>itemId</c> stands for <c>{item_id}</c> too. Others go to the query.</param>
    /// <exception cref="InvalidOperationException">The application has no such operation, or a placeholder has no value.</exception>
    public static string UrlFor<TRouter>(this HttpContext http, string operation, params (string Name, object? Value)[] values)
        where TRouter : IRouter
    {
        ArgumentNullException.ThrowIfNull(http);
        var links = http.RequestServices.GetRequiredService<LinkGenerator>();
        return Find<TRouter>(http, operation, values, (endpoint, routeValues, options) =>
            links.GetUriByAddress(http, endpoint, routeValues, ambientValues: null, options: options));
    }

    /// <summary>The path of an operation, path base included: FastAPI's <c>app.url_path_for</c>.</summary>
    /// <inheritdoc cref="UrlFor{TRouter}"/>
    public static string PathFor<TRouter>(this HttpContext http, string operation, params (string Name, object? Value)[] values)
        where TRouter : IRouter
    {
        ArgumentNullException.ThrowIfNull(http);
        var links = http.RequestServices.GetRequiredService<LinkGenerator>();
        return Find<TRouter>(http, operation, values, (endpoint, routeValues, options) =>
            links.GetPathByAddress(http, endpoint, routeValues, ambientValues: null, options: options));
    }

    /// <summary>The absolute address of a file that <c>MapStaticFiles</c> serves.</summary>
    /// <param name="http">The request.</param>
    /// <param name="folder">Path that the folder is served at, such as <c>/static</c>.</param>
    /// <param name="file">Path of the file below it, such as <c>styles.css</c>.</param>
    public static string UrlForFile(this HttpContext http, string folder, string file)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(file);
        var path = new PathString(folder).Add(new PathString("/" + file.TrimStart('/')));
        return $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase.ToUriComponent()}{path.ToUriComponent()}";
    }

    private static string Find<TRouter>(
        HttpContext http, string operation, (string Name, object? Value)[] values, Func<RouteEndpoint, RouteValueDictionary, LinkOptions, string?> generate)
        where TRouter : IRouter
    {
        ArgumentNullException.ThrowIfNull(operation);
        var address = new OperationAddress(typeof(TRouter), operation);
        var endpoints = http.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<OperationAddress>() == address)
            .ToList();
        foreach (var endpoint in endpoints)
        {
            var options = new LinkOptions { AppendTrailingSlash = endpoint.Metadata.GetMetadata<ExactPath>()!.EndsWithSlash };
            if (generate(endpoint, ValuesFor(endpoint, values), options) is { } url)
                return url;
        }

        throw new InvalidOperationException(endpoints.Count == 0
            ? $"No address: the application has no operation {typeof(TRouter).Name}.{operation}. Include the router, and use nameof."
            : $"No address for {typeof(TRouter).Name}.{operation}: its path \"{endpoints[0].RoutePattern.RawText}\" has a placeholder without a value. Given: {string.Join(", ", values.Select(value => value.Name))}.");
    }

    private static RouteValueDictionary ValuesFor(RouteEndpoint endpoint, (string Name, object? Value)[] values)
    {
        var found = new RouteValueDictionary();
        foreach (var (name, value) in values)
            found[endpoint.RoutePattern.Parameters.FirstOrDefault(parameter => IsSame(parameter.Name, name))?.Name ?? name] = value;
        return found;
    }

    // As in bindings: {item_id} and itemId are the same.
    private static bool IsSame(string one, string other) =>
        string.Equals(one.Replace("_", "", StringComparison.Ordinal), other.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
