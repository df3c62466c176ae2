using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The links of a resource while they are put together.</summary>
public class ResourceUrlsCallbackContext
{
    internal ResourceUrlsCallbackContext(
        DistributedApplicationExecutionContext executionContext, IResource resource, List<ResourceUrlAnnotation> urls, ILogger logger, CancellationToken cancellationToken)
    {
        ExecutionContext = executionContext;
        Resource = resource;
        Urls = urls;
        Logger = logger;
        CancellationToken = cancellationToken;
    }

    /// <summary>The links; add, change or remove some.</summary>
    public List<ResourceUrlAnnotation> Urls { get; }

    /// <summary>The resource.</summary>
    public IResource Resource { get; }

    /// <summary>What the application was started for.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>The app host's log.</summary>
    public ILogger Logger { get; }

    /// <summary>Cancelled when the application stops.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>An endpoint of the resource; null when it has none of this name.</summary>
    /// <param name="name">Name of the endpoint.</param>
    public EndpointReference? GetEndpoint(string name) =>
        Resource is IResourceWithEndpoints owner && new EndpointReference(owner, name) is { Exists: true } endpoint ? endpoint : null;
}
