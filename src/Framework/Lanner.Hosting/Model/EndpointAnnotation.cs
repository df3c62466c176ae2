using System.Net.Sockets;
using Lanner.Hosting.Engine;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A port that a resource listens on.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    /// <summary>Describes an endpoint.</summary>
    /// <param name="protocol">Transport protocol; the local engine serves TCP.</param>
    /// <param name="uriScheme">Scheme of its URL, for example http.</param>
    /// <param name="transport">What is spoken on it, for the published description: <c>http</c>, <c>http2</c>, <c>tcp</c>; by the scheme when null.</param>
    /// <param name="name">Name, unique in its resource; the scheme when null.</param>
    /// <param name="port">Port that clients use; null for a free one.</param>
    /// <param name="targetPort">Port that the process listens on; null for a free one.</param>
    /// <param name="isExternal">True when the endpoint is meant for clients outside the system.</param>
    /// <param name="isProxied">True when the app host listens on <paramref name="port"/> and passes connections on to the process.</param>
    public EndpointAnnotation(
        ProtocolType protocol,
        string? uriScheme = null,
        string? transport = null,
        string? name = null,
        int? port = null,
        int? targetPort = null,
        bool? isExternal = null,
        bool isProxied = true)
    {
        if (protocol != ProtocolType.Tcp)
            throw new ArgumentException($"Protocol {protocol} is not supported: the local engine serves TCP.", nameof(protocol));
        Protocol = protocol;
        UriScheme = uriScheme ?? "tcp";
        Transport = transport ?? (UriScheme is "http" or "https" ? "http" : "tcp");
        Name = name ?? UriScheme;
        ModelName.Validate("Endpoint", Name);
        Port = port;
        TargetPort = targetPort;
        IsExternal = isExternal ?? false;
        IsProxied = isProxied;
    }

    /// <summary>Transport protocol.</summary>
    public ProtocolType Protocol { get; }

    /// <summary>Name, unique in its resource.</summary>
    public string Name { get; }

    /// <summary>Scheme of the endpoint's URL.</summary>
    public string UriScheme { get; set; }

    /// <summary>What is spoken on it, for the published description. On one machine bytes are passed on as they come.</summary>
    public string Transport { get; set; }

    /// <summary>Port that clients use; null for a free one.</summary>
    public int? Port { get; set; }

    /// <summary>Port that the process listens on; null for a free one.</summary>
    public int? TargetPort { get; set; }

    /// <summary>True when the endpoint is meant for clients outside the system. On one machine every endpoint stays on localhost.</summary>
    public bool IsExternal { get; set; }

    /// <summary>
    /// True (the default) when the app host listens on the port and passes connections on to the process: the port
    /// stays the same over restarts, and replicas share it.
    /// </summary>
    public bool IsProxied { get; set; }

    /// <summary>Where clients find the endpoint; null until the application has started.</summary>
    public AllocatedEndpoint? AllocatedEndpoint { get; internal set; }

    /// <summary>Ports that the running processes listen on.</summary>
    internal TargetPorts Targets { get; } = new();

    /// <summary>The endpoint of the project's appsettings that this one is; null for others.</summary>
    internal KestrelEndpoint? Kestrel { get; init; }

    /// <summary>Environment variable of the process that takes the port to listen on.</summary>
    internal string? TargetPortEnvironmentVariable { get; set; }
}
