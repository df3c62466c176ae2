using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Verbs for what Aspire runs as a container.</summary>
public static class ContainerResourceBuilderExtensions
{
    /// <summary>Sets how long the container lives under real Aspire. The local engine stops everything when it ends and keeps the data.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="lifetime">How long it lives.</param>
    public static IResourceBuilder<T> WithLifetime<T>(this IResourceBuilder<T> builder, ContainerLifetime lifetime) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!Enum.IsDefined(lifetime))
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "Use ContainerLifetime.Session or ContainerLifetime.Persistent.");
        return builder;
    }
}
