using System.Text;
using System.Text.RegularExpressions;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Reads what is mounted in a container.</summary>
internal static partial class PublishedMountReader
{
    // A ConfigMap holds 1 MiB.
    private const int LargestText = 512 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<PublishedMount> Read(IResource resource) =>
        resource.Annotations.OfType<ContainerMountAnnotation>().Select(mount => mount.Type == ContainerMountType.Volume
            ? new PublishedVolume(mount.Source, mount.Target, mount.IsReadOnly)
            : Bind(resource, mount.Source!, mount.Target, mount.IsReadOnly));

    /// <summary>A file or folder of this machine: small texts that are only read are published with the rest.</summary>
    /// <exception cref="DistributedApplicationException">There is no such file or folder.</exception>
    public static PublishedMount Bind(IResource resource, string source, string target, bool isReadOnly)
    {
        if (!Path.Exists(source))
            throw new DistributedApplicationException($"'{resource.Name}' mounts {source} at {target}, but it does not exist. Correct the path.");
        return isReadOnly && Texts(source) is { } texts
            ? new TextMount(target, Directory.Exists(source), texts)
            : new HostMount(source, target, isReadOnly);
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
