namespace Aspire.Hosting.ApplicationModel;

/// <summary>Another resource that this one has to do with: <c>Reference</c>, <c>WaitFor</c>, <c>Parent</c>.</summary>
internal sealed record ResourceRelationshipAnnotation(IResource Resource, string Type) : IResourceAnnotation;
