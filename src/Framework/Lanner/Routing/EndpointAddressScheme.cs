using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Runtime;

/// <summary>Lets the platform's link generator make the address of an endpoint that is known already.</summary>
internal sealed class EndpointAddressScheme : IEndpointAddressScheme<RouteEndpoint>
{
    public IEnumerable<Endpoint> FindEndpoints(RouteEndpoint address) => [address];
}
