namespace Aspire.Hosting.ApplicationModel;

/// <summary>The networks that endpoints can be looked at from.</summary>
public static class KnownNetworkIdentifiers
{
    /// <summary>This machine: endpoints are on localhost.</summary>
    public static readonly NetworkIdentifier LocalhostNetwork = new("localhost");

    /// <summary>The containers of the application: they reach this machine under a name of its own.</summary>
    public static readonly NetworkIdentifier DefaultAspireContainerNetwork = new("aspire-container-network");

    /// <summary>The internet. While the application runs on this machine nothing has an address there.</summary>
    public static readonly NetworkIdentifier PublicInternet = new("public");
}
