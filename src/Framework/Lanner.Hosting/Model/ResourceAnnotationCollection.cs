using System.Collections.ObjectModel;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The facts recorded about one resource, in the order in which they were added.</summary>
public sealed class ResourceAnnotationCollection : Collection<IResourceAnnotation>;
