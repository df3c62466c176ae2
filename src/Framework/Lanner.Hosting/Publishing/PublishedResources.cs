using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>The resources that are published, and where their endpoints are inside the published system.</summary>
internal sealed class PublishedResources
{
    private readonly Dictionary<string, IReadOnlyList<PublishedEndpoint>> _endpoints = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names;

    /// <exception cref="DistributedApplicationException">A resource cannot be published; the message names it and the way out.</exception>
    public PublishedResources(IEnumerable<IResource> model)
    {
        All = [.. model.Where(resource => !IsLeftOut(resource))];
        _names = All.Select(resource => resource.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in All)
        {
            PublishableKinds.Check(resource, this);
            if (resource is ProjectResource or ContainerResource)
            {
                _endpoints[resource.Name] = IsProgram(resource)
                    ? PublishedEndpoints.OfProgram(resource)
                    : PublishedEndpoints.OfContainer(resource);
            }
        }
    }

    /// <summary>In the order of the model.</summary>
    public IReadOnlyList<IResource> All { get; }

    /// <summary>True for what the model says so of: it stays on this machine.</summary>
    public static bool IsLeftOut(IResource resource) =>
        resource.IsExcludedFromPublish() || (resource is IResourceWithParent { Parent: { } parent } && IsLeftOut(parent));

    /// <summary>True for what listens where it is told: a project, or a program that is published by a Dockerfile.</summary>
    public static bool IsProgram(IResource resource) =>
        resource.HasAnnotationOfType<IProjectMetadata>() || resource.HasAnnotationOfType<ExecutableAnnotation>();

    /// <summary>By name: a verb such as PublishAsDockerFile puts another resource in one's place.</summary>
    public bool Contains(IResource resource) => _names.Contains(resource.Name);

    public IReadOnlyList<PublishedEndpoint> Endpoints(IResource resource) => _endpoints.GetValueOrDefault(resource.Name, []);

    /// <summary>An endpoint; null when it is not published, as https endpoints of programs are not.</summary>
    public PublishedEndpoint? Find(EndpointReference reference) => Find(reference, Endpoints(reference.Resource));

    /// <inheritdoc cref="Find(EndpointReference)"/>
    public static PublishedEndpoint? Find(EndpointReference reference, IReadOnlyList<PublishedEndpoint> endpoints) =>
        endpoints.FirstOrDefault(endpoint => string.Equals(endpoint.Name, reference.EndpointName, StringComparison.OrdinalIgnoreCase));
}
