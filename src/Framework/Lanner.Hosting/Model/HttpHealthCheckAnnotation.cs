namespace Aspire.Hosting.ApplicationModel;

/// <summary>The endpoint that an HTTP health check asks.</summary>
internal sealed record HttpHealthCheckAnnotation(Func<EndpointReference> Endpoint) : IResourceAnnotation;
