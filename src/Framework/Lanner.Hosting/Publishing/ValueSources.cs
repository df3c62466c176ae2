using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Data;

namespace Lanner.Hosting.Publishing;

/// <summary>Takes a value of the model apart, down to the resources that it comes from.</summary>
internal static class ValueSources
{
    /// <summary>Resources, endpoints and parts of endpoints.</summary>
    public static IEnumerable<object> Of(object value) => value switch
    {
        IResourceBuilder<IResource> builder => Of(builder.Resource),
        ReferenceExpression expression => expression.ValueProviders.SelectMany(Of),
        EndpointReferenceExpression part => [part, .. Of(part.Endpoint)],
        EndpointReference endpoint => [endpoint, endpoint.Resource],
        ConnectionStringReference reference => Of(reference.Source),
        EscapedValue escaped => [escaped.Parameter],
        DatabaseValue database => [database.Source],
        IResourceWithConnectionString resource => [resource, .. Of(resource.ConnectionStringExpression)],
        IResource resource => [resource],
        _ => [],
    };
}
