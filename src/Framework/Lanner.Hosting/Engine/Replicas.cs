using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>How many processes a resource has.</summary>
internal static class Replicas
{
    public static int Of(IResource resource) => resource.Annotations.OfType<ReplicaAnnotation>().LastOrDefault()?.Replicas ?? 1;
}
