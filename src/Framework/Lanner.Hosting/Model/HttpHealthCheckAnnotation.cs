namespace Aspire.Hosting.ApplicationModel;

/// <summary>What an HTTP health check asks for, and the status that means healthy.</summary>
internal sealed record HttpHealthCheckAnnotation(Func<EndpointReference> Endpoint, string Path, int StatusCode) : IResourceAnnotation
{
    /// <summary>Whether it stands for a probe, which is published as what it is.</summary>
    public bool IsProbe { get; init; }
}
