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
            if (Injects(context.Resource, ReferenceEnvironmentInjectionFlags.ConnectionString))
                context.EnvironmentVariables[variable] = new ConnectionStringReference(resource, optional);
            if (!Injects(context.Resource, ReferenceEnvironmentInjectionFlags.ConnectionProperties))
                return;
            var added = resource.Annotations.OfType<ConnectionPropertyAnnotation>().Select(property => KeyValuePair.Create(property.Name, property.Value));
            foreach (var (property, value) in resource.GetConnectionProperties().Concat(added))
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
            if (Injects(context.Resource, ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
                context.EnvironmentVariables[$"services__{name}__default__0"] = uri.ToString();
            if (Injects(context.Resource, ReferenceEnvironmentInjectionFlags.Endpoints))
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

    /// <summary>Tells a resource where a service outside the application listens: <c>services__&lt;name&gt;__&lt;scheme&gt;__0</c> and <c>&lt;NAME&gt;</c>.</summary>
    /// <param name="builder">The resource that calls.</param>
    /// <param name="externalService">The service.</param>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<ExternalServiceResource> externalService)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(externalService);
        var service = externalService.Resource;
        return builder.WithReferenceRelationship(service).WithEnvironment(async context =>
        {
            if (context.ExecutionContext.IsPublishMode && service.UrlParameter is { } parameter)
            {
                // Whoever deploys gives the URL, so its scheme is not known.
                AddUrl("default", parameter);
                return;
            }

            var url = await service.AddressAsync(context.CancellationToken).ConfigureAwait(false);
            AddUrl(url.Scheme, url.ToString());

            void AddUrl(string scheme, object value)
            {
                if (Injects(context.Resource, ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
                    context.EnvironmentVariables[$"services__{service.Name}__{scheme}__0"] = value;
                if (Injects(context.Resource, ReferenceEnvironmentInjectionFlags.Endpoints))
                    context.EnvironmentVariables[EnvironmentName(service.Name)] = value;
            }
        });
    }

    /// <summary>Chooses which variables <c>WithReference</c> sets for a resource; all of them without this verb.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="flags">Which.</param>
    public static IResourceBuilder<TDestination> WithReferenceEnvironment<TDestination>(
        this IResourceBuilder<TDestination> builder, ReferenceEnvironmentInjectionFlags flags)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ReferenceEnvironmentInjectionAnnotation(flags), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Adds a part to those that clients of a connection string get as <c>&lt;NAME&gt;_&lt;PART&gt;</c>, or replaces one.</summary>
    /// <param name="builder">The resource with the connection string.</param>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">Its value.</param>
    public static IResourceBuilder<T> WithConnectionProperty<T>(this IResourceBuilder<T> builder, string name, string value)
        where T : IResourceWithConnectionString
    {
        ArgumentNullException.ThrowIfNull(value);
        return builder.WithConnectionProperty(name, new ReferenceExpression([value]));
    }

    /// <inheritdoc cref="WithConnectionProperty{T}(IResourceBuilder{T}, string, string)"/>
    /// <param name="builder">The resource with the connection string.</param>
    /// <param name="name">Name of the part.</param>
    /// <param name="value">Its value.</param>
    public static IResourceBuilder<T> WithConnectionProperty<T>(this IResourceBuilder<T> builder, string name, ReferenceExpression value)
        where T : IResourceWithConnectionString
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return builder.WithAnnotation(new ConnectionPropertyAnnotation(name, value));
    }

    private static void AddServiceEndpoint(EnvironmentCallbackContext context, string serviceName, EndpointReference endpoint)
    {
        var index = 0;
        while (context.EnvironmentVariables.ContainsKey(Key(index)))
            index++;
        if (Injects(context.Resource, ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
            context.EnvironmentVariables[Key(index)] = endpoint;
        if (Injects(context.Resource, ReferenceEnvironmentInjectionFlags.Endpoints))
            context.EnvironmentVariables[$"{EnvironmentName(serviceName)}_{EnvironmentName(endpoint.EndpointName)}"] = endpoint;

        string Key(int i) => $"services__{serviceName}__{endpoint.Scheme}__{i}";
    }

    private static bool Injects(IResource destination, ReferenceEnvironmentInjectionFlags flag) =>
        (destination.Annotations.OfType<ReferenceEnvironmentInjectionAnnotation>().LastOrDefault()?.Flags ?? ReferenceEnvironmentInjectionFlags.All).HasFlag(flag);

    /// <summary>Upper case, everything but letters and digits replaced by an underscore; a leading digit gets one in front.</summary>
    private static string EnvironmentName(string name)
    {
        var encoded = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));
        return char.IsAsciiDigit(encoded[0]) ? "_" + encoded : encoded;
    }
}
