namespace Aspire.Hosting.ApplicationModel;

/// <summary>The image that a container is made of.</summary>
public sealed class ContainerImageAnnotation : IResourceAnnotation
{
    /// <summary>Registry, for example <c>docker.io</c>; null for the container engine's default.</summary>
    public string? Registry { get; set; }

    /// <summary>Name of the image in its registry, for example <c>library/redis</c>.</summary>
    public required string Image { get; set; }

    /// <summary>Tag; <c>latest</c> when this and <see cref="SHA256"/> are null.</summary>
    public string? Tag { get; set; }

    /// <summary>Digest, 64 hexadecimal digits; wins over the tag.</summary>
    public string? SHA256 { get; set; }

    /// <summary>The image as a container engine takes it.</summary>
    /// <param name="registry">Registry to take in place of the image's own; null for that one.</param>
    internal string Reference(string? registry)
    {
        var host = string.IsNullOrEmpty(registry) ? Registry : registry;
        return (string.IsNullOrEmpty(host) ? "" : host + "/") + Image + (SHA256 is { } digest ? $"@sha256:{digest}" : $":{Tag ?? "latest"}");
    }

    /// <summary>Takes <c>registry/name:tag@sha256:digest</c> apart; only the name must be there.</summary>
    internal static ContainerImageAnnotation Parse(string image)
    {
        var name = image;
        string? digest = null;
        if (name.IndexOf("@sha256:", StringComparison.Ordinal) is >= 0 and var at)
            (name, digest) = (name[..at], name[(at + "@sha256:".Length)..]);
        string? tag = null;
        if (name.LastIndexOf(':') is var colon && colon > name.LastIndexOf('/'))
            (name, tag) = (name[..colon], name[(colon + 1)..]);
        string? registry = null;
        if (name.IndexOf('/') is > 0 and var slash && (name[..slash] == "localhost" || name[..slash].AsSpan().ContainsAny('.', ':')))
            (registry, name) = (name[..slash], name[(slash + 1)..]);
        return name.Length > 0 && tag != "" && digest is null or { Length: 64 }
            ? new ContainerImageAnnotation { Registry = registry, Image = name, Tag = tag, SHA256 = digest }
            : throw new ArgumentException($"'{image}' is no container image. Give name, name:tag, registry/name:tag or name@sha256:digest.", nameof(image));
    }
}
