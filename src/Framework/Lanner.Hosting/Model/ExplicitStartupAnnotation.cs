namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource does not start with the application.</summary>
internal sealed class ExplicitStartupAnnotation : IResourceAnnotation;
