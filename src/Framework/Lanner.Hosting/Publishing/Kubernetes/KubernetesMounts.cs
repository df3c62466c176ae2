using System.Text.RegularExpressions;
using Aspire.Hosting;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>What is mounted in a container, as volumes of its pod.</summary>
/// <param name="container">Name of the container.</param>
/// <param name="mounts">What is mounted.</param>
/// <param name="temporaryFolders">Folders that live as long as the pod.</param>
/// <param name="names">Names of the objects.</param>
internal sealed partial class KubernetesMounts(
    string container, IReadOnlyList<PublishedMount> mounts, IReadOnlyList<string> temporaryFolders, KubernetesNames names)
{
    private readonly IReadOnlyList<(string Name, TextMount Mount)> _texts = [.. TextMount.Named(mounts)];
    private readonly IReadOnlyList<(string Name, string Target)> _temporary =
    [
        .. temporaryFolders.Select(folder => (Name: "tmp", Target: folder))
            .Concat(mounts.OfType<PublishedVolume>().Where(volume => volume.Name is null).Select(volume => (Name: "scratch", volume.Target)))
            .Select((folder, index) => ($"{folder.Name}-{index + 1}", folder.Target)),
    ];

    /// <summary>The texts of the mounts, so that others replace the pods.</summary>
    public IEnumerable<string> Contents => _texts.SelectMany(text => text.Mount.Files.Select(file => $"{text.Mount.Target}/{file.Key}={file.Value}\n"));

    /// <summary>ConfigMaps with the texts.</summary>
    public IEnumerable<(string Path, Manifest Manifest)> ConfigMaps(string component) => _texts.Select(text => (
        $"{container}/{text.Name}-config-map.yaml",
        new Manifest("v1", "ConfigMap", names.Metadata($"{container}-{text.Name}", component, container)) { Data = text.Mount.Files }));

    /// <summary>Volumes of the pod; those with a name are claimed by its StatefulSet.</summary>
    public IEnumerable<Volume> Volumes() =>
    [
        .. _texts.Select(text => new Volume(text.Name) { ConfigMap = new ConfigMapFolder($"{container}-{text.Name}") }),
        .. _temporary.Select(folder => new Volume(folder.Name) { EmptyDir = new EmptyFolder() }),
    ];

    /// <exception cref="DistributedApplicationException">Something is mounted that only this machine has.</exception>
    public IEnumerable<VolumeMount> VolumeMounts()
    {
        foreach (var host in mounts.OfType<HostMount>())
        {
            throw new DistributedApplicationException(
                $"'{container}' mounts {host.Path} at {host.Target}; a cluster does not have it. Use WithVolume for data, isReadOnly: true for a folder of small text files " +
                "(at most 512 KiB together, no folders inside), or copy the files into the image.");
        }

        return
        [
            .. mounts.OfType<PublishedVolume>().Where(volume => volume.Name is not null)
                .Select(volume => new VolumeMount(ClaimName(volume.Name!), volume.Target) { ReadOnly = volume.IsReadOnly ? true : null }),
            .. _texts.Select(text => new VolumeMount(text.Name, text.Mount.Target) { SubPath = text.Mount.IsFolder ? null : text.Mount.Files.Keys.Single(), ReadOnly = true }),
            .. _temporary.Select(folder => new VolumeMount(folder.Name, folder.Target)),
        ];
    }

    /// <summary>Claims of the volumes with a name.</summary>
    public IEnumerable<Workloads.VolumeClaim> Claims() => mounts.OfType<PublishedVolume>().Select(volume => volume.Name).OfType<string>().Distinct()
        .Select(volume => Claim(ClaimName(volume)));

    /// <summary>A claim of the usual size.</summary>
    public static Workloads.VolumeClaim Claim(string name) => new(new ObjectMetadata { Name = name }, new Workloads.VolumeClaimSpec
    {
        Resources = new Workloads.VolumeResources(new Dictionary<string, string> { ["storage"] = "10Gi" }),
    });

    private static string ClaimName(string volume) => NoLabel().Replace(volume.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLabel();
}
