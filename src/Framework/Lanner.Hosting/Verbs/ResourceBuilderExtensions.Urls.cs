using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds a link that is shown with the resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="url">The link.</param>
    /// <param name="displayText">What is shown in its place.</param>
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, string url, string? displayText = null) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(url);
        return builder.WithAnnotation(new ResourceUrlAnnotation { Url = url, DisplayText = displayText });
    }

    /// <summary>Adds a link with parts that are known when the application runs.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="url">The link: <c>$"{catalog.GetEndpoint("http")}/docs"</c>.</param>
    /// <param name="displayText">What is shown in its place.</param>
    public static IResourceBuilder<T> WithUrl<T>(
        this IResourceBuilder<T> builder, in ReferenceExpression.ExpressionInterpolatedStringHandler url, string? displayText = null)
        where T : IResource => builder.WithUrl(url.ToExpression(), displayText);

    /// <summary>Adds a link with parts that are known when the application runs.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="url">The link.</param>
    /// <param name="displayText">What is shown in its place.</param>
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, ReferenceExpression url, string? displayText = null) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(url);
        return builder.WithUrls(async context =>
        {
            if (await url.GetValueAsync(context.CancellationToken).ConfigureAwait(false) is { } value)
                context.Urls.Add(new ResourceUrlAnnotation { Url = value, DisplayText = displayText });
        });
    }

    /// <summary>Changes the links of the resource each time it has started.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Adds, changes or removes links.</param>
    public static IResourceBuilder<T> WithUrls<T>(this IResourceBuilder<T> builder, Action<ResourceUrlsCallbackContext> callback) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithUrls(context =>
        {
            callback(context);
            return Task.CompletedTask;
        });
    }

    /// <summary>Changes the links of the resource each time it has started.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="callback">Adds, changes or removes links.</param>
    public static IResourceBuilder<T> WithUrls<T>(this IResourceBuilder<T> builder, Func<ResourceUrlsCallbackContext, Task> callback) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithAnnotation(new ResourceUrlsCallbackAnnotation(callback));
    }

    /// <summary>Changes the link of an endpoint, for example <c>url.Url = "/docs"</c>.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointName">Name of the endpoint.</param>
    /// <param name="callback">Changes the link.</param>
    public static IResourceBuilder<T> WithUrlForEndpoint<T>(this IResourceBuilder<T> builder, string endpointName, Action<ResourceUrlAnnotation> callback)
        where T : IResource
    {
        ArgumentException.ThrowIfNullOrEmpty(endpointName);
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithUrls(context =>
        {
            var urls = context.Urls.Where(url => string.Equals(url.Endpoint?.EndpointName, endpointName, StringComparison.OrdinalIgnoreCase)).ToList();
            if (urls.Count == 0)
                LogNoEndpoint(context.Logger, context.Resource.Name, endpointName);
            urls.ForEach(callback);
        });
    }

    /// <summary>Adds a link to an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointName">Name of the endpoint.</param>
    /// <param name="callback">Makes the link; one that starts with a slash is relative to the endpoint.</param>
    public static IResourceBuilder<T> WithUrlForEndpoint<T>(
        this IResourceBuilder<T> builder, string endpointName, Func<EndpointReference, ResourceUrlAnnotation> callback)
        where T : IResourceWithEndpoints
    {
        ArgumentException.ThrowIfNullOrEmpty(endpointName);
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithUrls(context =>
        {
            if (context.GetEndpoint(endpointName) is not { } endpoint)
            {
                LogNoEndpoint(context.Logger, context.Resource.Name, endpointName);
                return;
            }

            context.Urls.Add(callback(endpoint).Copy(endpoint));
        });
    }

    [LoggerMessage(LogLevel.Warning, "Resource '{Resource}' has no endpoint '{Endpoint}': WithUrlForEndpoint changes nothing.")]
    private static partial void LogNoEndpoint(ILogger logger, string resource, string endpoint);
}
