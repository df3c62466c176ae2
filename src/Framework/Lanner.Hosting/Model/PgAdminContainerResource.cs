using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Postgres;

/// <summary>pgAdmin: a page to look into PostgreSQL servers. Where no container engine answers it is left out.</summary>
/// <param name="name">Unique name.</param>
public sealed class PgAdminContainerResource(string name) : ContainerResource(name)
{
    internal EndpointReference PrimaryEndpoint => new(this, "http");
}
