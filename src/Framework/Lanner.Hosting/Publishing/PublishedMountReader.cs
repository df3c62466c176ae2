using System.Text;
using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads what is mounted in a container.</summary>
/// <param name="services">For files that code of the app host writes.</param>
/// <param name="notes">Takes what may surprise.</param>
internal sealed partial class PublishedMountReader(IServiceProvider services, List<string> notes)
{
    // Files here run when PostgreSQL makes a new cluster.
    private const string InitFolder = "/docker-entrypoint-initdb.d";

    // A ConfigMap holds 1 MiB.
    private const int LargestText = 512 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="container">The container.</param>
    /// <param name="dataFolder">Where its data is: a folder of this machine there becomes a volume; null when nothing is known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DistributedApplicationException">Something is not there, or cannot be published.</exception>
    public async Task<IReadOnlyList<PublishedMount>> ReadAsync(
        ContainerResource container, string? dataFolder, CancellationToken cancellationToken)
    {
        var mounts = container.Annotations.OfType<ContainerMountAnnotation>().Select(mount => Read(container, mount, dataFolder)).ToList();
        foreach (var files in container.Annotations.OfType<ContainerFileSystemCallbackAnnotation>())
        {
            var context = new ContainerFileSystemCallbackContext { Services = services, Model = container };
            var items = await files.Callback(context, cancellationToken).ConfigureAwait(false);
            mounts.AddRange(items.SelectMany(item => Written(container, files.DestinationPath.TrimEnd('/'), item)));
        }

        return mounts;
    }

    private PublishedMount Read(ContainerResource container, ContainerMountAnnotation mount, string? dataFolder)
    {
        if (mount.Type == ContainerMountType.Volume)
            return new PublishedVolume(mount.Source, mount.Target, mount.IsReadOnly);
        if (mount.Target != dataFolder)
            return Bind(container, mount.Source!, mount.Target, mount.IsReadOnly);
        notes.Add($"'{container.Name}' keeps its data in a volume; the folder of WithDataBindMount is one of this machine.");
        return new PublishedVolume($"{container.Name.ToLowerInvariant()}-data", mount.Target, IsReadOnly: false);
    }

    /// <summary>A file or folder of this machine: small texts that are only read are published with the rest.</summary>
    private static PublishedMount Bind(ContainerResource container, string source, string target, bool isReadOnly)
    {
        if (!Path.Exists(source))
        {
            throw new DistributedApplicationException(
                $"'{container.Name}' mounts {source} at {target}, but it does not exist. Correct the path.");
        }

        if (target == InitFolder && File.Exists(source))
            target += "/" + Path.GetFileName(source);
        return isReadOnly && Texts(source) is { } texts
            ? new TextMount(target, Directory.Exists(source), texts)
            : new HostMount(source, target, isReadOnly);
    }

    /// <summary>A file that code of the app host writes into the container.</summary>
    private static IEnumerable<PublishedMount> Written(ContainerResource container, string folder, ContainerFileSystemItem item)
    {
        var target = $"{folder}/{item.Name}";
        return item switch
        {
            ContainerDirectory directory => directory.Entries.SelectMany(entry => Written(container, target, entry)),
            ContainerFile { SourcePath: { } source } => [Bind(container, source, target, isReadOnly: true)],
            ContainerFile { Contents: { } text } when FileName().IsMatch(item.Name) =>
                [new TextMount(target, IsFolder: false, new Dictionary<string, string> { [item.Name] = text })],
            _ => throw new DistributedApplicationException(
                $"'{container.Name}' gets {target} from code of the app host; only texts can be published. Copy the file into the image."),
        };
    }

    private static SortedDictionary<string, string>? Texts(string source)
    {
        var isFolder = Directory.Exists(source);
        if (isFolder && Directory.EnumerateDirectories(source).Any())
            return null;
        var files = isFolder ? [.. new DirectoryInfo(source).EnumerateFiles()] : new[] { new FileInfo(source) };
        if (files.Length == 0 || files.Sum(file => file.Length) > LargestText || !files.All(file => FileName().IsMatch(file.Name)))
            return null;
        try
        {
            var texts = files.ToDictionary(file => file.Name, file => Strict.GetString(File.ReadAllBytes(file.FullName)));
            return texts.Values.Any(text => text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
                ? null
                : new SortedDictionary<string, string>(texts, StringComparer.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[-_a-zA-Z0-9][-._a-zA-Z0-9]*$")]
    private static partial Regex FileName();
}
