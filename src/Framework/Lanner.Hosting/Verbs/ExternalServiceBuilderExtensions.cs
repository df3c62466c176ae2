using Aspire.Hosting.ApplicationModel;
using Lanner.Hosting.Engine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds services that run elsewhere.</summary>
public static class ExternalServiceBuilderExtensions
{
    /// <summary>Adds a service that runs elsewhere.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="url">Absolute URL with path <c>/</c>, without query and fragment.</param>
    /// <exception cref="ArgumentException">The URL breaks these rules.</exception>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, string name, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? AddExternalService(builder, name, uri)
            : throw new ArgumentException($"'{url}', the URL of external service '{name}', is no absolute URL.", nameof(url));

    /// <inheritdoc cref="AddExternalService(IDistributedApplicationBuilder, string, string)"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="uri">Absolute URL with path <c>/</c>, without query and fragment.</param>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, string name, Uri uri)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ExternalServiceResource(name, uri)).ExcludeFromManifest();
    }

    /// <summary>Adds a service that runs elsewhere, at an address that a parameter gives.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="urlParameter">Its absolute URL, checked when the application starts.</param>
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(
        this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource> urlParameter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(urlParameter);
        return builder.AddResource(new ExternalServiceResource(name, urlParameter.Resource)).WithParameters(urlParameter).ExcludeFromManifest();
    }

    /// <summary>Asks the service every ten seconds whether it answers.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="path">Path to ask for; <c>/</c> when null.</param>
    /// <param name="statusCode">Status that means healthy; 200 when null.</param>
    public static IResourceBuilder<ExternalServiceResource> WithHttpHealthCheck(
        this IResourceBuilder<ExternalServiceResource> builder, string? path = null, int? statusCode = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var service = builder.Resource;
        if (service.Uri is { } uri && uri.Scheme is not ("http" or "https"))
            throw new ArgumentException($"External service '{service.Name}' has no HTTP address: '{uri}'.", nameof(builder));
        var key = $"{service.Name}_external_{path}_{statusCode ?? 200}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
            key, services => new ExternalServiceHealthCheck(services.GetRequiredService<HealthCheckClient>(), service, path ?? "/", statusCode ?? 200), null, null));
        return builder.WithHealthCheck(key);
    }
}
