using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace Lanner.Hosting.Engine;

/// <summary>The addresses that a resource is shown with: its endpoints, links added by hand, and what callbacks make of them.</summary>
internal sealed class ResourceUrls(DistributedApplicationExecutionContext execution, ConsoleReporter console, ILogger<ResourceUrls> logger)
{
    /// <summary>The addresses.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Ends the wait for values.</param>
    /// <param name="own">Addresses that are no endpoint's; they come first.</param>
    public async Task<IReadOnlyList<UrlSnapshot>> OfAsync(IResource resource, CancellationToken cancellationToken, params UrlSnapshot[] own)
    {
        var urls = Endpoints(resource, own).Concat(resource.Annotations.OfType<ResourceUrlAnnotation>().Select(link => link.Copy(null))).ToList();
        var context = new ResourceUrlsCallbackContext(execution, resource, urls, logger, cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<ResourceUrlsCallbackAnnotation>())
        {
            try
            {
                await annotation.Callback(context).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // A link is not worth a resource.
                console.Problem(resource.Name, $"a callback of WithUrls failed: {exception.Message}");
            }
        }

        return [.. own, .. urls.OrderByDescending(url => url.DisplayOrder ?? 0).Select(Snapshot)];
    }

    private static IEnumerable<ResourceUrlAnnotation> Endpoints(IResource resource, UrlSnapshot[] own) => resource is not IResourceWithEndpoints owner
        ? []
        : resource.Annotations.OfType<EndpointAnnotation>()
            .Where(endpoint => endpoint.AllocatedEndpoint is not null && own.All(url => url.Name != endpoint.Name))
            .Select(endpoint => new ResourceUrlAnnotation { Url = endpoint.AllocatedEndpoint!.UriString, Endpoint = new EndpointReference(owner, endpoint.Name) });

    private static UrlSnapshot Snapshot(ResourceUrlAnnotation link)
    {
        var url = link.Endpoint is { IsAllocated: true } endpoint && link.Url.StartsWith('/') ? endpoint.Url + link.Url : link.Url;
        var isInternal = link.DisplayLocation == UrlDisplayLocation.DetailsOnly || link.Endpoint is { EndpointAnnotation.IsExternal: false };
        return new UrlSnapshot(link.Endpoint?.EndpointName, url, isInternal) { DisplayText = link.DisplayText };
    }
}
