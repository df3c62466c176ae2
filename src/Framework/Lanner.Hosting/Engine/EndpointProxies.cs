using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>Gives every endpoint its address before anything starts, so that processes can be told about each other in any order.</summary>
internal sealed class EndpointProxies(IResourceCollection resources, PortAllocator ports) : IAsyncDisposable
{
    private readonly List<EndpointProxy> _proxies = [];

    public void Open()
    {
        foreach (var resource in resources.Where(resource => resource is not PostgresServerResource))
        {
            foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
                endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", endpoint.IsProxied ? Proxy(resource, endpoint) : Fixed(resource, endpoint));
        }
    }

    /// <summary>The ports that the next process of a resource is to listen on. A database server chooses its own.</summary>
    public IReadOnlyDictionary<EndpointAnnotation, int> Targets(IResource resource) => resource.Annotations.OfType<EndpointAnnotation>()
        .Where(_ => resource is not PostgresServerResource)
        .ToDictionary(endpoint => endpoint, endpoint => endpoint.IsProxied ? OwnPort(resource, endpoint) ?? ports.Next() : endpoint.AllocatedEndpoint!.Port);

    /// <summary>Those of the ports of a resource's next process that stay the same whatever happens.</summary>
    public static IEnumerable<FixedPort> FixedPorts(IResource resource)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(_ => resource is not ContainerResource))
        {
            if (!endpoint.IsProxied)
                yield return new FixedPort(endpoint.AllocatedEndpoint!.Port, endpoint.Name, "drop isProxied: false and start the app host again");
            else if (endpoint.TargetPort is { } port)
                yield return new FixedPort(port, endpoint.Name, "leave targetPort out and start the app host again");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _proxies)
            await proxy.DisposeAsync().ConfigureAwait(false);
        _proxies.Clear();
    }

    private int Proxy(IResource resource, EndpointAnnotation endpoint)
    {
        if (endpoint.Port is not null && endpoint.Port == OwnPort(resource, endpoint))
        {
            throw new DistributedApplicationException(
                $"Endpoint '{endpoint.Name}' of resource '{resource.Name}' has {endpoint.Port} as port and as target port: two programs cannot listen on one port. " +
                "Leave one out, or set isProxied: false.");
        }

        if (endpoint.TargetPort is not null && Replicas.Of(resource) > 1)
        {
            throw new DistributedApplicationException(
                $"Endpoint '{endpoint.Name}' of resource '{resource.Name}' has a fixed target port, but the resource has {Replicas.Of(resource)} replicas. Leave targetPort out.");
        }

        try
        {
            var proxy = EndpointProxy.Listen(endpoint.Port, endpoint.Targets);
            _proxies.Add(proxy);
            return proxy.Port;
        }
        catch (SocketException exception)
        {
            throw new DistributedApplicationException(
                $"Port {endpoint.Port} of endpoint '{endpoint.Name}' of resource '{resource.Name}' cannot be had: {exception.Message}. " +
                "Stop the program that uses it, or leave the port out to get a free one.", exception);
        }
    }

    private int Fixed(IResource resource, EndpointAnnotation endpoint)
    {
        if (Replicas.Of(resource) > 1)
        {
            throw new DistributedApplicationException(
                $"Endpoint '{endpoint.Name}' of resource '{resource.Name}' is not proxied, but the resource has {Replicas.Of(resource)} replicas. Drop isProxied: false.");
        }

        return endpoint.Port ?? OwnPort(resource, endpoint) ?? ports.Next();
    }

    /// <summary>The port of this machine that a process takes by the model. A container's target port is its own, not this machine's.</summary>
    private static int? OwnPort(IResource resource, EndpointAnnotation endpoint) =>
        resource is ContainerResource && !ContainerPlan.IsOnHostNetwork(resource) ? null : endpoint.TargetPort;
}
