using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Refuses values that have no meaning in the published system.</summary>
/// <param name="published">The resources that are published.</param>
internal sealed class ReferenceCheck(IReadOnlyList<IResource> published)
{
    private readonly HashSet<string> _published = [.. published.Select(resource => resource.Name)];

    /// <param name="resource">The resource that gets a value.</param>
    /// <param name="place">Where, for the message.</param>
    /// <param name="source">What the value comes from.</param>
    /// <exception cref="DistributedApplicationException">It has no meaning there.</exception>
    public void Run(IResource resource, string place, object source)
    {
        switch (source)
        {
            case ParameterResource { StandIn: null } parameter:
                throw new DistributedApplicationException(
                    $"'{resource.Name}' gets {place} from parameter '{parameter.Name}', which is {Why(parameter)}. Add it with AddParameter, and without ExcludeFromManifest.");
            case IResource other when other is not (ParameterResource or ExternalServiceResource) && !_published.Contains(other.Name):
                throw new DistributedApplicationException(
                    $"'{resource.Name}' gets {place} from '{other.Name}', which is {Why(other)}. Publish '{other.Name}' too, or set the value " +
                    "only where it is not published: if (builder.ExecutionContext.IsRunMode).");
            case EndpointReferenceExpression { Property: EndpointProperty.IPV4Host } part:
                throw new DistributedApplicationException(
                    $"'{resource.Name}' gets {place} from the IPv4 address of '{part.Endpoint.Resource.Name}', which is not known where it is published. Use EndpointProperty.Host.");
            case EndpointReference { Scheme: "https" } endpoint when endpoint.Resource is ProjectResource or ExecutableResource:
                throw new DistributedApplicationException(
                    $"'{resource.Name}' refers to endpoint '{endpoint.EndpointName}' of '{endpoint.Resource.Name}', which is not published: containers serve no TLS. " +
                    "Refer to its http endpoint.");
        }
    }

    private static string Why(IResource resource) => PublishedModel.IsLeftOut(resource)
        ? "left out of what is published (ExcludeFromManifest)"
        : "not part of the model";
}
