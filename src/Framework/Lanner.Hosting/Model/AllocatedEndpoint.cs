using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where clients find an endpoint of a running application.</summary>
public sealed class AllocatedEndpoint
{
    internal AllocatedEndpoint(EndpointAnnotation endpoint, string address, int port)
    {
        Endpoint = endpoint;
        Address = address;
        Port = port;
    }

    /// <summary>The endpoint.</summary>
    public EndpointAnnotation Endpoint { get; }

    /// <summary>Host name.</summary>
    public string Address { get; }

    /// <summary>Port.</summary>
    public int Port { get; }

    /// <summary>Scheme of the URL.</summary>
    public string UriScheme => Endpoint.UriScheme;

    /// <summary>URL without a trailing slash, for example <c>http://localhost:43211</c>.</summary>
    public string UriString => string.Create(CultureInfo.InvariantCulture, $"{UriScheme}://{Address}:{Port}");

    /// <inheritdoc/>
    public override string ToString() => UriString;
}
