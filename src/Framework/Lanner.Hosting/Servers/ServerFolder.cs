using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Servers;

/// <summary>Where a server's data is.</summary>
internal static class ServerFolder
{
    /// <summary>
    /// The folder of <c>WithDataBindMount</c> itself; for <c>WithDataVolume</c> one in the app's data folder; null without either, as such a container's data
    /// goes with it, too.
    /// </summary>
    public static string? Of(ContainerResource resource, string target, DataFolder data)
    {
        var mount = resource.Annotations.OfType<ContainerMountAnnotation>().LastOrDefault(mount => mount.Target.StartsWith(target, StringComparison.Ordinal));
        if (mount is null)
            return null;
        if (mount.Type == ContainerMountType.Volume)
            return Path.Combine(data.Path, resource.Name);
        data.Hold(mount.Source!);
        return mount.Source;
    }
}
