namespace Aspire.Hosting.ApplicationModel;

/// <summary>A page for people, beside the application: where it cannot run it is left out, with a reason.</summary>
internal sealed class ToolAnnotation : IResourceAnnotation;
