using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Shows a resource below another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="parent">The resource above it.</param>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> parent)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(parent);
        return builder.WithParentRelationship(parent.Resource);
    }

    /// <summary>Shows a resource below another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="parent">The resource above it.</param>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResource parent) where T : IResource =>
        builder.WithRelationship(parent, "Parent");

    /// <summary>Shows another resource below this one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="child">The resource below it.</param>
    public static IResourceBuilder<T> WithChildRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> child)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(child);
        return builder.WithChildRelationship(child.Resource);
    }

    /// <summary>Shows another resource below this one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="child">The resource below it.</param>
    public static IResourceBuilder<T> WithChildRelationship<T>(this IResourceBuilder<T> builder, IResource child) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(child);
        builder.ApplicationBuilder.CreateResourceBuilder(child).WithRelationship(builder.Resource, "Parent");
        return builder;
    }

    /// <summary>Shows that a resource uses another one, without telling it anything.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resourceBuilder">The other one.</param>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> resourceBuilder)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(resourceBuilder);
        return builder.WithReferenceRelationship(resourceBuilder.Resource);
    }

    /// <summary>Shows that a resource uses another one, without telling it anything.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resource">The other one.</param>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, IResource resource) where T : IResource =>
        builder.WithRelationship(resource, "Reference");

    /// <summary>Shows that a resource uses those that an expression takes values from.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="expression">The expression.</param>
    public static IResourceBuilder<T> WithReferenceRelationship<T>(this IResourceBuilder<T> builder, ReferenceExpression expression) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(expression);
        foreach (var resource in Sources(expression).Distinct())
            builder.WithReferenceRelationship(resource);
        return builder;
    }

    /// <summary>Records that a resource has to do with another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="resource">The other one.</param>
    /// <param name="type">How: <c>Reference</c>, <c>WaitFor</c>, <c>Parent</c>, ….</param>
    public static IResourceBuilder<T> WithRelationship<T>(this IResourceBuilder<T> builder, IResource resource, string type) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentException.ThrowIfNullOrEmpty(type);
        return builder.WithAnnotation(new ResourceRelationshipAnnotation(resource, type));
    }

    /// <summary>Records that a resource uses the parameters in some values, so that its need of a restart is known when one changes.</summary>
    internal static IResourceBuilder<T> WithParameters<T>(this IResourceBuilder<T> builder, params object?[] values) where T : IResource
    {
        foreach (var parameter in values.Select(value => value is IResourceBuilder<IResource> other ? other.Resource : value).OfType<IValueProvider>().SelectMany(Sources).OfType<ParameterResource>().Distinct())
            builder.WithReferenceRelationship(parameter);
        return builder;
    }

    private static IEnumerable<IResource> Sources(IValueProvider value) => value switch
    {
        IResource resource => [resource],
        EndpointReference endpoint => [endpoint.Resource],
        EndpointReferenceExpression part => [part.Endpoint.Resource],
        ReferenceExpression expression => expression.ValueProviders.SelectMany(Sources),
        _ => [],
    };
}
