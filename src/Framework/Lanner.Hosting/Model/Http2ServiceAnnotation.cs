namespace Aspire.Hosting.ApplicationModel;

/// <summary>The http endpoints of a resource speak HTTP/2.</summary>
internal sealed class Http2ServiceAnnotation : IResourceAnnotation;
