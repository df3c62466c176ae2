using System.Globalization;
using Lanner.Hosting.Engine;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Points to an endpoint of a resource; its address is known once the application has started.</summary>
public sealed class EndpointReference : IValueProvider, IManifestExpressionProvider
{
    /// <summary>Points to an endpoint by name; the endpoint may be added to the resource later.</summary>
    /// <param name="owner">The resource that listens.</param>
    /// <param name="endpointName">Name of its endpoint, for example http.</param>
    public EndpointReference(IResourceWithEndpoints owner, string endpointName)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentException.ThrowIfNullOrEmpty(endpointName);
        Resource = owner;
        EndpointName = endpointName;
    }

    /// <summary>The resource that listens.</summary>
    public IResourceWithEndpoints Resource { get; }

    /// <summary>Name of the endpoint.</summary>
    public string EndpointName { get; }

    /// <summary>The network that the endpoint is looked at from.</summary>
    internal NetworkIdentifier Network { get; init; } = KnownNetworkIdentifiers.LocalhostNetwork;

    /// <summary>True when the resource has an endpoint of this name.</summary>
    public bool Exists => Find() is not null;

    /// <summary>True when the application has given the endpoint its address.</summary>
    public bool IsAllocated => Find()?.AllocatedEndpoint is not null;

    /// <summary>Scheme of the URL.</summary>
    public string Scheme => EndpointAnnotation.UriScheme;

    /// <summary>Host name.</summary>
    public string Host => Network == KnownNetworkIdentifiers.DefaultAspireContainerNetwork ? EnvironmentComposer.HostName
        : Network == KnownNetworkIdentifiers.LocalhostNetwork ? Allocated.Address
        : throw new DistributedApplicationException(
            $"Endpoint '{EndpointName}' of resource '{Resource.Name}' has no address in the network '{Network.Value}' while the application runs on this machine. " +
            "Use KnownNetworkIdentifiers.LocalhostNetwork.");

    /// <summary>Port that clients use.</summary>
    public int Port => Allocated.Port;

    /// <summary>Port that the process listens on; null while none runs and the model does not fix it.</summary>
    public int? TargetPort => EndpointAnnotation.TargetPort ?? EndpointAnnotation.Targets.All() switch { [var port, ..] => port, _ => null };

    /// <summary>True for http.</summary>
    public bool IsHttp => string.Equals(Scheme, "http", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for https.</summary>
    public bool IsHttps => string.Equals(Scheme, "https", StringComparison.OrdinalIgnoreCase);

    /// <summary>URL without a trailing slash.</summary>
    public string Url => string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{Host}:{Port}");

    /// <summary>The endpoint.</summary>
    /// <exception cref="DistributedApplicationException">The resource has no endpoint of this name.</exception>
    public EndpointAnnotation EndpointAnnotation => Find() ?? throw new DistributedApplicationException(
        $"Resource '{Resource.Name}' has no endpoint '{EndpointName}'. " + (Resource is ProjectResource
            ? $"Add an applicationUrl to its Properties/launchSettings.json, or call .WithHttpEndpoint(name: \"{EndpointName}\")."
            : $"Call .WithEndpoint(name: \"{EndpointName}\") or .WithHttpEndpoint()."));

    /// <inheritdoc/>
    public string ValueExpression => $"{{{Resource.Name}.bindings.{EndpointName}.url}}";

    private AllocatedEndpoint Allocated => EndpointAnnotation.AllocatedEndpoint ?? throw new DistributedApplicationException(
        $"Endpoint '{EndpointName}' of resource '{Resource.Name}' has no address yet: it gets one when the application starts.");

    /// <summary>A part of the endpoint's address, for use in environment variables and expressions.</summary>
    /// <param name="property">The part.</param>
    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    /// <summary>The endpoint's URL.</summary>
    /// <param name="cancellationToken">Not used: addresses are given before the first process starts.</param>
    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => new(Url);

    private EndpointAnnotation? Find() => Resource.Annotations.OfType<EndpointAnnotation>()
        .FirstOrDefault(endpoint => string.Equals(endpoint.Name, EndpointName, StringComparison.OrdinalIgnoreCase));
}
