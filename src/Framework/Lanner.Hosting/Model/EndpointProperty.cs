namespace Aspire.Hosting.ApplicationModel;

/// <summary>A part of an endpoint's address.</summary>
public enum EndpointProperty
{
    /// <summary>The whole URL.</summary>
    Url,

    /// <summary>Host name.</summary>
    Host,

    /// <summary>IPv4 address.</summary>
    IPV4Host,

    /// <summary>Port that clients use.</summary>
    Port,

    /// <summary>Scheme.</summary>
    Scheme,

    /// <summary>Port that the process listens on.</summary>
    TargetPort,

    /// <summary>Host and port, joined by a colon.</summary>
    HostAndPort,
}
