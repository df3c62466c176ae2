namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which variables <c>WithReference</c> sets for a resource.</summary>
/// <param name="flags">Which.</param>
public sealed class ReferenceEnvironmentInjectionAnnotation(ReferenceEnvironmentInjectionFlags flags) : IResourceAnnotation
{
    /// <summary>Which.</summary>
    public ReferenceEnvironmentInjectionFlags Flags { get; } = flags;
}
