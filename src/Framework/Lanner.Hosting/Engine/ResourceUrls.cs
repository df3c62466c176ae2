using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>The addresses that a resource is shown with: its endpoints, then links added by hand.</summary>
internal static class ResourceUrls
{
    public static async Task<IReadOnlyList<UrlSnapshot>> OfAsync(IResource resource, CancellationToken cancellationToken)
    {
        var urls = new List<UrlSnapshot>();
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            if (endpoint.AllocatedEndpoint is { } allocated)
                urls.Add(new UrlSnapshot(endpoint.Name, allocated.UriString, IsInternal: !endpoint.IsExternal));
        }

        foreach (var link in resource.Annotations.OfType<ResourceUrlAnnotation>())
        {
            if (await link.Url.GetValueAsync(cancellationToken).ConfigureAwait(false) is { } url)
                urls.Add(new UrlSnapshot(null, url, IsInternal: false) { DisplayText = link.DisplayText });
        }

        return urls;
    }
}
