using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Verbs that all kinds of resources share.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Gives a resource the connection string of another one as <c>ConnectionStrings__&lt;name&gt;</c>, and its parts as <c>&lt;NAME&gt;_HOST</c>, ….</summary>
    /// <param name="builder">The resource that connects.</param>
    /// <param name="source">The resource that it connects to.</param>
    /// <param name="connectionName">Name in place of the source's.</param>
    /// <param name="optional">True leaves the variable out when there is no connection string; else that is an error.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithConnectionString> source,
        string? connectionName = null,
        bool optional = false)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        var resource = source.Resource;
        var name = connectionName ?? resource.Name;
        return builder.WithRelationship(resource, "Reference").WithEnvironment(context =>
        {
            var variable = resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{name}";
            context.EnvironmentVariables[variable] = new ConnectionStringReference(resource, optional);
            foreach (var (property, value) in resource.GetConnectionProperties())
                context.EnvironmentVariables[$"{EnvironmentName(name)}_{property.ToUpperInvariant()}"] = value;
        });
    }

    /// <summary>
    /// Tells a resource where another one listens: <c>services__&lt;name&gt;__&lt;scheme&gt;__&lt;index&gt;</c> for service discovery and <c>&lt;NAME&gt;_&lt;ENDPOINT&gt;</c>.
    /// </summary>
    /// <param name="builder">The resource that calls.</param>
    /// <param name="source">The resource that it calls.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(source);
        return WithReference(builder, source, source.Resource.Name);
    }

    /// <inheritdoc cref="WithReference{TDestination}(IResourceBuilder{TDestination}, IResourceBuilder{IResourceWithServiceDiscovery})"/>
    /// <param name="builder">The resource that calls.</param>
    /// <param name="source">The resource that it calls.</param>
    /// <param name="name">Service name in place of the source's.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, string name)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(source);
        return builder.WithRelationship(source.Resource, "Reference").WithEnvironment(context =>
        {
            // A published container serves no TLS.
            var endpoints = source.Resource.Annotations.OfType<EndpointAnnotation>()
                .Where(endpoint => context.ExecutionContext.IsRunMode || endpoint.UriScheme != "https");
            foreach (var endpoint in endpoints)
                AddServiceEndpoint(context, name, new EndpointReference(source.Resource, endpoint.Name));
        });
    }

    /// <summary>Tells a resource where a service outside the application listens: <c>services__&lt;name&gt;__default__0</c>.</summary>
    /// <param name="builder">The resource that calls.</param>
    /// <param name="name">Service name.</param>
    /// <param name="uri">Absolute URL; its path ends with a slash; no query or fragment.</param>
    /// <exception cref="ArgumentException">The URL breaks these rules.</exception>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri || !uri.AbsolutePath.EndsWith('/') || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw new ArgumentException($"URL '{uri}' of service '{name}' must be absolute, end with '/', and have no query or fragment.", nameof(uri));
        return builder.WithEnvironment(context =>
        {
            context.EnvironmentVariables[$"services__{name}__default__0"] = uri.ToString();
            context.EnvironmentVariables[EnvironmentName(name)] = uri.ToString();
        });
    }

    /// <summary>Tells a resource where one endpoint of another one listens.</summary>
    /// <param name="builder">The resource that calls.</param>
    /// <param name="endpointReference">The endpoint.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(endpointReference);
        return builder.WithRelationship(endpointReference.Resource, "Reference")
            .WithEnvironment(context => AddServiceEndpoint(context, endpointReference.Resource.Name, endpointReference));
    }

    /// <summary>Shows a resource below another one.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="parent">The resource above it.</param>
    public static IResourceBuilder<T> WithParentRelationship<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> parent)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(parent);
        return builder.WithRelationship(parent.Resource, "Parent");
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

    private static void AddServiceEndpoint(EnvironmentCallbackContext context, string serviceName, EndpointReference endpoint)
    {
        var index = 0;
        while (context.EnvironmentVariables.ContainsKey(Key(index)))
            index++;
        context.EnvironmentVariables[Key(index)] = endpoint;
        context.EnvironmentVariables[$"{EnvironmentName(serviceName)}_{EnvironmentName(endpoint.EndpointName)}"] = endpoint;

        string Key(int i) => $"services__{serviceName}__{endpoint.Scheme}__{i}";
    }

    /// <summary>Upper case, everything but letters and digits replaced by an underscore; a leading digit gets one in front.</summary>
    private static string EnvironmentName(string name)
    {
        var encoded = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));
        return char.IsAsciiDigit(encoded[0]) ? "_" + encoded : encoded;
    }
}
