namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that is mounted in a container.</summary>
/// <param name="source">Absolute path, or name of the volume; null for a volume without a name.</param>
/// <param name="target">Absolute path inside the container.</param>
/// <param name="type">What the source is.</param>
/// <param name="isReadOnly">True when the container cannot write there.</param>
public sealed class ContainerMountAnnotation(string? source, string target, ContainerMountType type, bool isReadOnly) : IResourceAnnotation
{
    /// <summary>Absolute path, or name of the volume; null for a volume without a name.</summary>
    public string? Source { get; } = source;

    /// <summary>Absolute path inside the container.</summary>
    public string Target { get; } = target;

    /// <summary>What the source is.</summary>
    public ContainerMountType Type { get; } = type;

    /// <summary>True when the container cannot write there.</summary>
    public bool IsReadOnly { get; } = isReadOnly;
}
