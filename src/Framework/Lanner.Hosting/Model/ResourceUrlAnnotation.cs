namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link that is shown with the resource.</summary>
internal sealed record ResourceUrlAnnotation(ReferenceExpression Url, string? DisplayText) : IResourceAnnotation;
