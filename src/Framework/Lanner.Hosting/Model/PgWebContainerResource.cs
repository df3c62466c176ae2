using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Postgres;

/// <summary>pgweb: a page to look into PostgreSQL servers. Where no container engine answers it is left out.</summary>
/// <param name="name">Unique name.</param>
public sealed class PgWebContainerResource(string name) : ContainerResource(name)
{
    /// <summary>The endpoint of its pages.</summary>
    public EndpointReference PrimaryEndpoint => new(this, "http");
}
