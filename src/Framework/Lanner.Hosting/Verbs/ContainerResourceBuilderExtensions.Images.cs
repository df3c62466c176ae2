using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ContainerResourceBuilderExtensions
{
    /// <summary>Sets the image of a container.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="image"><c>name</c>, <c>name:tag</c>, <c>registry/name:tag</c> or <c>name@sha256:…</c>.</param>
    /// <param name="tag">Tag of the image; null for the one in <paramref name="image"/>, else <c>latest</c>.</param>
    /// <exception cref="InvalidOperationException">Both <paramref name="image"/> and <paramref name="tag"/> name a tag.</exception>
    public static IResourceBuilder<T> WithImage<T>(this IResourceBuilder<T> builder, string image, string? tag = null) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(image);
        var parsed = ContainerImageAnnotation.Parse(image);
        if (tag is not null && (parsed.Tag is not null || parsed.SHA256 is not null))
            throw new InvalidOperationException($"Container '{builder.Resource.Name}': the tag '{tag}' contradicts the image '{image}'. Name a tag or digest once.");
        parsed.Tag ??= tag;

        // Another name in the same registry is what the verb means; so real Aspire reads it, too.
        parsed.Registry ??= Image(builder)?.Registry;
        return builder.WithAnnotation(parsed, ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Sets the tag of a container's image.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="tag">The tag; it replaces a digest.</param>
    /// <exception cref="InvalidOperationException">The container has no image.</exception>
    public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag) where T : ContainerResource
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        var image = RequiredImage(builder);
        image.Tag = tag;
        image.SHA256 = null;
        return builder;
    }

    /// <summary>Sets the registry of a container's image.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="registry">The registry; null for the container engine's default.</param>
    /// <exception cref="InvalidOperationException">The container has no image.</exception>
    public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder, string? registry) where T : ContainerResource
    {
        RequiredImage(builder).Registry = registry;
        return builder;
    }

    /// <summary>Sets the digest of a container's image.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="sha256">64 hexadecimal digits; they replace a tag.</param>
    /// <exception cref="InvalidOperationException">The container has no image.</exception>
    public static IResourceBuilder<T> WithImageSHA256<T>(this IResourceBuilder<T> builder, string sha256) where T : ContainerResource
    {
        ArgumentException.ThrowIfNullOrEmpty(sha256);
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigit))
            throw new ArgumentException($"'{sha256}' is no SHA-256 digest: that has 64 hexadecimal digits.", nameof(sha256));
        var image = RequiredImage(builder);
        image.SHA256 = sha256;
        image.Tag = null;
        return builder;
    }

    /// <summary>Sets when the image is downloaded.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="pullPolicy">When.</param>
    public static IResourceBuilder<T> WithImagePullPolicy<T>(this IResourceBuilder<T> builder, ImagePullPolicy pullPolicy) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ContainerImagePullPolicyAnnotation { ImagePullPolicy = pullPolicy }, ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Mounts a volume of the container engine; its data survives the container.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="name">Name of the volume; null for one that ends with the container.</param>
    /// <param name="target">Absolute path inside the container.</param>
    /// <param name="isReadOnly">True when the container cannot write there.</param>
    public static IResourceBuilder<T> WithVolume<T>(this IResourceBuilder<T> builder, string? name, string target, bool isReadOnly = false)
        where T : ContainerResource => Mount(builder, name, target, ContainerMountType.Volume, isReadOnly);

    /// <summary>Mounts a volume that ends with the container.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="target">Absolute path inside the container.</param>
    public static IResourceBuilder<T> WithVolume<T>(this IResourceBuilder<T> builder, string target) where T : ContainerResource =>
        Mount(builder, null, target, ContainerMountType.Volume, isReadOnly: false);

    /// <summary>Mounts a folder or file of this machine.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="source">Its path; relative to the app host's folder.</param>
    /// <param name="target">Absolute path inside the container.</param>
    /// <param name="isReadOnly">True when the container cannot write there.</param>
    public static IResourceBuilder<T> WithBindMount<T>(this IResourceBuilder<T> builder, string source, string target, bool isReadOnly = false)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(source);
        return Mount(builder, Path.GetFullPath(source, builder.ApplicationBuilder.AppHostDirectory), target, ContainerMountType.BindMount, isReadOnly);
    }

    private static IResourceBuilder<T> Mount<T>(IResourceBuilder<T> builder, string? source, string target, ContainerMountType type, bool isReadOnly)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(target);
        return builder.WithAnnotation(new ContainerMountAnnotation(source, target, type, isReadOnly));
    }

    private static ContainerImageAnnotation? Image<T>(IResourceBuilder<T> builder) where T : ContainerResource =>
        builder.Resource.Annotations.OfType<ContainerImageAnnotation>().LastOrDefault();

    private static ContainerImageAnnotation RequiredImage<T>(IResourceBuilder<T> builder) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Image(builder) ?? throw new InvalidOperationException($"Container '{builder.Resource.Name}' has no image: call WithImage first.");
    }
}
