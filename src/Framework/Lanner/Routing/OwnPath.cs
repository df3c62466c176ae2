using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lanner.Runtime;

/// <summary>
/// A path that operations answer, perhaps beside endpoints of the platform. A request whose method none of them takes has it as a feature, since
/// the platform's answer to it, 405, belongs to no endpoint.
/// </summary>
internal sealed class OwnPath
{
    private readonly string[] _methods;
    private readonly string[] _ownMethods;

    private OwnPath(string[] methods, string[] ownMethods) => (_methods, _ownMethods) = (methods, ownMethods);

    /// <param name="endpoints">All endpoints that answer the path.</param>
    /// <returns>Null where some endpoint takes any method, or none is of an operation.</returns>
    public static OwnPath? Of(IEnumerable<Endpoint> endpoints)
    {
        var methods = new List<string>();
        var ownMethods = new List<string>();
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } taken)
                return null;
            methods.AddRange(taken);
            if (OwnEndpoint.Is(endpoint))
                ownMethods.AddRange(taken);
        }

        return ownMethods.Count == 0 ? null : new([.. methods.Distinct()], [.. ownMethods.Distinct()]);
    }

    /// <summary>Whether a method is one of operations only, or of nobody.</summary>
    public bool Owns(string method) => Contains(_ownMethods, method) || !Contains(_methods, method);

    /// <summary>Marks a request that will be refused for its method.</summary>
    public void Mark(HttpContext http)
    {
        if (!Contains(_methods, http.Request.Method))
            http.Features.Set(this);
    }

    // The server gives the known methods as the same texts that routes have.
    private static bool Contains(string[] methods, string method)
    {
        foreach (var known in methods)
        {
            if (ReferenceEquals(known, method))
                return true;
        }

        return methods.Contains(method, StringComparer.OrdinalIgnoreCase);
    }
}
