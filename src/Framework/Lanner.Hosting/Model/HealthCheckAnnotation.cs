namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource is healthy only when the registered health check of this name passes.</summary>
internal sealed record HealthCheckAnnotation(string Key) : IResourceAnnotation;
