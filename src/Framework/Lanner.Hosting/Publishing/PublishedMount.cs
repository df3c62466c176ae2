namespace Lanner.Hosting.Publishing;

/// <summary>Something that a container sees at a path.</summary>
/// <param name="Target">Absolute path inside the container.</param>
/// <param name="IsReadOnly">Whether the container may only read it.</param>
internal abstract record PublishedMount(string Target, bool IsReadOnly);

/// <summary>A volume; without a name it ends with the container.</summary>
internal sealed record PublishedVolume(string? Name, string Target, bool IsReadOnly) : PublishedMount(Target, IsReadOnly);

/// <summary>A file or folder of the machine that publishes.</summary>
internal sealed record HostMount(string Path, string Target, bool IsReadOnly) : PublishedMount(Target, IsReadOnly);

/// <summary>Small texts that are published themselves: a file, or those of a folder. The container only reads them.</summary>
/// <param name="Target">Absolute path inside the container.</param>
/// <param name="IsFolder">Whether the target is a folder of the files.</param>
/// <param name="Files">Texts by file name.</param>
internal sealed record TextMount(string Target, bool IsFolder, IReadOnlyDictionary<string, string> Files) : PublishedMount(Target, IsReadOnly: true)
{
    /// <summary>The mounts of this kind, each with a name that is unique in its container.</summary>
    public static IEnumerable<(string Name, TextMount Mount)> Named(IEnumerable<PublishedMount> mounts) =>
        mounts.OfType<TextMount>().Select((mount, index) => (index == 0 ? "files" : $"files-{index + 1}", mount));
}
