namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The list of files for <c>kubectl apply -k</c>.</summary>
internal sealed record Kustomization
{
    public string ApiVersion { get; } = "kustomize.config.k8s.io/v1beta1";

    public string Kind { get; } = nameof(Kustomization);

    public required string Namespace { get; init; }

    public required IReadOnlyList<string> Resources { get; init; }
}
