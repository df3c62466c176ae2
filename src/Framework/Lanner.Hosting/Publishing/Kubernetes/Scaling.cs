namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>How many pods there are.</summary>
internal static class Scaling
{
    public sealed record DisruptionBudget(LabelSelector Selector)
    {
        public int MaxUnavailable { get; } = 1;
    }

    public sealed record Autoscaler
    {
        public required TargetReference ScaleTargetRef { get; init; }

        public required int MinReplicas { get; init; }

        public required int MaxReplicas { get; init; }

        public IReadOnlyList<Metric> Metrics { get; } = [new()];
    }

    public sealed record TargetReference(string ApiVersion, string Kind, string Name);

    public sealed record Metric
    {
        public string Type { get; } = "Resource";

        public ResourceMetric Resource { get; } = new();
    }

    public sealed record ResourceMetric
    {
        public string Name { get; } = "cpu";

        public MetricTarget Target { get; } = new();
    }

    public sealed record MetricTarget
    {
        public string Type { get; } = "Utilization";

        public int AverageUtilization { get; } = 75;
    }
}
