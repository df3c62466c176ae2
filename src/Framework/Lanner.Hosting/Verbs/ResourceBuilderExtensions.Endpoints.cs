using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">Port that clients use; null for a free one.</param>
    /// <param name="targetPort">Port that the process listens on; null for a free one.</param>
    /// <param name="scheme">Scheme of the URL; tcp when null.</param>
    /// <param name="name">Name; the scheme when null.</param>
    /// <param name="env">Environment variable that tells the process its port.</param>
    /// <param name="isProxied">True when the app host listens on the port and passes connections on.</param>
    /// <param name="isExternal">True when the endpoint is meant for clients outside the system.</param>
    /// <param name="protocol">Transport protocol; TCP when null.</param>
    /// <exception cref="DistributedApplicationException">The resource has an endpoint of this name.</exception>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? scheme = null,
        string? name = null,
        string? env = null,
        bool isProxied = true,
        bool? isExternal = null,
        ProtocolType? protocol = null)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        var endpoint = new EndpointAnnotation(protocol ?? ProtocolType.Tcp, scheme, null, name, port, targetPort, isExternal, isProxied)
        {
            TargetPortEnvironmentVariable = env,
        };
        if (new EndpointReference(builder.Resource, endpoint.Name).Exists)
            throw new DistributedApplicationException($"Resource '{builder.Resource.Name}' has an endpoint '{endpoint.Name}' already. Give the new one another name.");
        return builder.WithAnnotation(endpoint);
    }

    /// <summary>Changes an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="endpointName">Name of the endpoint.</param>
    /// <param name="callback">Changes it.</param>
    /// <param name="createIfNotExists">True adds a TCP endpoint of this name when there is none.</param>
    public static IResourceBuilder<T> WithEndpoint<T>(
        this IResourceBuilder<T> builder, string endpointName, Action<EndpointAnnotation> callback, bool createIfNotExists = true)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(callback);
        var reference = new EndpointReference(builder.Resource, endpointName);
        if (!reference.Exists && !createIfNotExists)
            return builder;
        if (!reference.Exists)
            builder.WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, name: endpointName));
        callback(reference.EndpointAnnotation);
        return builder;
    }

    /// <summary>Adds an http endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">Port that clients use; null for a free one.</param>
    /// <param name="targetPort">Port that the process listens on; null for a free one.</param>
    /// <param name="name">Name; <c>http</c> when null.</param>
    /// <param name="env">Environment variable that tells the process its port.</param>
    /// <param name="isProxied">True when the app host listens on the port and passes connections on.</param>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool isProxied = true)
        where T : IResourceWithEndpoints => builder.WithEndpoint(port, targetPort, "http", name, env, isProxied);

    /// <summary>Adds an https endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="port">Port that clients use; null for a free one.</param>
    /// <param name="targetPort">Port that the process listens on; null for a free one.</param>
    /// <param name="name">Name; <c>https</c> when null.</param>
    /// <param name="env">Environment variable that tells the process its port.</param>
    /// <param name="isProxied">True when the app host listens on the port and passes connections on.</param>
    public static IResourceBuilder<T> WithHttpsEndpoint<T>(
        this IResourceBuilder<T> builder, int? port = null, int? targetPort = null, string? name = null, string? env = null, bool isProxied = true)
        where T : IResourceWithEndpoints => builder.WithEndpoint(port, targetPort, "https", name, env, isProxied);

    /// <summary>Marks every http and https endpoint as meant for clients outside the system. On one machine all stay on localhost.</summary>
    /// <param name="builder">The resource.</param>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var endpoint in builder.Resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.UriScheme is "http" or "https"))
            endpoint.IsExternal = true;
        return builder;
    }

    /// <summary>Points to an endpoint.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">Name of the endpoint.</param>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        return new EndpointReference(builder.Resource, name);
    }

    /// <summary>Points to an endpoint as it is seen from a network.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">Name of the endpoint.</param>
    /// <param name="contextNetworkID">The network; <see cref="KnownNetworkIdentifiers"/> has them.</param>
    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name, NetworkIdentifier contextNetworkID) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(contextNetworkID);
        return new EndpointReference(builder.Resource, name) { Network = contextNetworkID };
    }

    /// <summary>Marks the http endpoints as HTTP/2. Matters for what is published; on one machine bytes are passed on as they come.</summary>
    /// <param name="builder">The resource.</param>
    public static IResourceBuilder<T> AsHttp2Service<T>(this IResourceBuilder<T> builder) where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var endpoint in builder.Resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.UriScheme is "http" or "https"))
            endpoint.Transport = "http2";
        return builder.WithAnnotation(new Http2ServiceAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }
}
