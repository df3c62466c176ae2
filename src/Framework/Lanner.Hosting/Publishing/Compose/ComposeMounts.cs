namespace Lanner.Hosting.Publishing.Compose;

/// <summary>Writes what is mounted in a container, from the folder of the Compose file.</summary>
internal sealed class ComposeMounts(PublishArguments arguments)
{
    /// <summary>Entries of a service's <c>volumes</c>.</summary>
    public IEnumerable<string> Volumes(string container, IReadOnlyList<PublishedMount> mounts)
    {
        var texts = TextMount.Named(mounts).ToDictionary(text => text.Mount.Target, text => Folder(container, text.Name));
        foreach (var mount in mounts)
        {
            var source = mount switch
            {
                PublishedVolume volume => volume.Name,
                HostMount host => Relative(host.Path),
                TextMount { IsFolder: true } text => "./" + texts[text.Target],
                TextMount text => $"./{texts[text.Target]}/{text.Files.Keys.Single()}",
                _ => throw new InvalidOperationException($"{mount.GetType().Name} is no kind of mount."),
            };
            yield return ComposeText.Escape((source is null ? "" : source + ":") + mount.Target) + (mount.IsReadOnly ? ":ro" : "");
        }
    }

    /// <summary>The texts that are published with the Compose file.</summary>
    public static IEnumerable<PublishedFile> Files(string container, IEnumerable<PublishedMount> mounts) =>
        TextMount.Named(mounts).SelectMany(text => text.Mount.Files.Select(file => new PublishedFile($"{Folder(container, text.Name)}/{file.Key}", file.Value)));

    /// <summary>A path of this machine as the Compose file names it.</summary>
    public string Relative(string path)
    {
        var relative = Path.GetRelativePath(arguments.Output, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || relative == ".." || Path.IsPathRooted(relative) ? relative : "./" + relative;
    }

    private static string Folder(string container, string name) => $"{container}/{name}";
}
