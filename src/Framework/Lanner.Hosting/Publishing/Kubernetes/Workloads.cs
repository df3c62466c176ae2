namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The kinds of objects that run pods.</summary>
internal static class Workloads
{
    public sealed record Deployment
    {
        /// <summary>Null leaves the number to a HorizontalPodAutoscaler.</summary>
        public int? Replicas { get; init; }

        public int RevisionHistoryLimit { get; } = 3;

        public required LabelSelector Selector { get; init; }

        public Strategy Strategy { get; } = new();

        public required PodTemplate Template { get; init; }
    }

    /// <summary>A new pod is ready before an old one goes.</summary>
    public sealed record Strategy
    {
        public string Type { get; } = "RollingUpdate";

        public RollingUpdate RollingUpdate { get; } = new();
    }

    public sealed record RollingUpdate
    {
        public int MaxSurge { get; } = 1;

        public int MaxUnavailable { get; }
    }

    public sealed record StatefulSet
    {
        public required string ServiceName { get; init; }

        public int Replicas { get; init; } = 1;

        public required LabelSelector Selector { get; init; }

        public required PodTemplate Template { get; init; }

        public IReadOnlyList<VolumeClaim> VolumeClaimTemplates { get; init; } = [];
    }

    public sealed record VolumeClaim(ObjectMetadata Metadata, VolumeClaimSpec Spec);

    public sealed record VolumeClaimSpec
    {
        public IReadOnlyList<string> AccessModes { get; } = ["ReadWriteOnce"];

        public required VolumeResources Resources { get; init; }
    }

    public sealed record VolumeResources(IReadOnlyDictionary<string, string> Requests);

    public sealed record Job
    {
        public int BackoffLimit { get; } = 5;

        public int ActiveDeadlineSeconds { get; init; }

        public int TtlSecondsAfterFinished { get; } = 600;

        public required PodTemplate Template { get; init; }
    }

    public sealed record PodTemplate(ObjectMetadata Metadata, PodSpec Spec);
}
