namespace Aspire.Hosting.ApplicationModel;

/// <summary>Chooses the endpoints that a project is told to listen on.</summary>
internal sealed record EndpointEnvironmentInjectionFilterAnnotation(Func<EndpointAnnotation, bool> Filter) : IResourceAnnotation;
