namespace Aspire.Hosting;

/// <summary>What published manifests say of the whole system.</summary>
public sealed class KubernetesOptions : PublishOptions
{
    /// <summary>Namespace of all objects: lower-case letters, digits and hyphens, at most 40. Default: the system's name.</summary>
    public string? Namespace { get; set; }
}
