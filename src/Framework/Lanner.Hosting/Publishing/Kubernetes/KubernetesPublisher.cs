using Aspire.Hosting;
using YamlDotNet.Serialization.NamingConventions;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>Writes a system as Kubernetes manifests, one object a file, with a list of them for kustomize.</summary>
internal sealed class KubernetesPublisher(PublishArguments arguments, PublishedSystem system)
{
    private const string KustomizationFile = "kustomization.yaml";

    private readonly YamlText _yaml = new(CamelCaseNamingConvention.Instance);
    private readonly KubernetesNames _names = new(arguments);

    public IReadOnlyList<PublishedFile> Files(KubernetesReadme readme)
    {
        RejectSharedVolumes();
        var manifests = new List<(string Path, Manifest Manifest)> { ("namespace.yaml", Namespace()) };
        manifests.AddRange(system.Servers.SelectMany(server => new ServerManifests(server, system.Variables, _names).All()));
        manifests.AddRange(system.Containers.SelectMany(container => new ContainerManifests(arguments, container, system.Variables, _names).All()));
        manifests.AddRange(system.Services.SelectMany(service => new ServiceManifests(arguments, service, system.Variables, _names).All()));
        manifests.AddRange(new DataPolicies(system, _names).All());
        RejectTakenNames(manifests.Select(manifest => manifest.Manifest));
        return
        [
            new(KustomizationFile, _yaml.Write(new Kustomization { Namespace = arguments.Namespace, Resources = [.. manifests.Select(manifest => manifest.Path)] })),
            .. manifests.Select(manifest => new PublishedFile(manifest.Path, _yaml.Write(Named(manifest.Manifest)))),
            new("README.md", readme.Text()),
        ];
    }

    private static void RejectTakenNames(IEnumerable<Manifest> manifests)
    {
        if (manifests.GroupBy(manifest => (manifest.Kind, manifest.Metadata.Name)).FirstOrDefault(group => group.Count() > 1) is { } taken)
            throw new DistributedApplicationException($"Two objects of kind {taken.Key.Kind} would be called '{taken.Key.Name}'. Rename a resource.");
    }

    /// <summary>A job runs once and cannot be changed; its name says what it does, so that another image or setting makes another job.</summary>
    private Manifest Named(Manifest manifest) => manifest.Kind == "Job"
        ? manifest with { Metadata = manifest.Metadata with { Name = $"{manifest.Metadata.Name}-{KubernetesNames.Hash(_yaml.Of(manifest.Spec!))}" } }
        : manifest;

    /// <summary>A claim belongs to one pod, so that any cluster can serve it.</summary>
    private void RejectSharedVolumes()
    {
        var holders = system.Servers.SelectMany(server => Named(server.Mounts).Append(server.Volume).Select(volume => (Volume: volume, Holder: server.Name)))
            .Concat(system.Containers.SelectMany(container => Named(container.Mounts).Select(volume => (Volume: volume, Holder: container.Name))));
        if (holders.Distinct().GroupBy(entry => entry.Volume, entry => entry.Holder).FirstOrDefault(group => group.Count() > 1) is not { } shared)
            return;
        throw new DistributedApplicationException(
            $"Volume '{shared.Key}' is shared by '{string.Join("' and '", shared)}'; in a cluster it belongs to one of them. Give each its own, and let them share data by a service.");

        static IEnumerable<string> Named(IEnumerable<PublishedMount> mounts) => mounts.OfType<PublishedVolume>().Select(volume => volume.Name).OfType<string>();
    }

    // The cluster then refuses pods that ask for more than these do.
    private Manifest Namespace()
    {
        var isRestricted = system.Containers.All(container => container.Hardening.IsRestricted);
        return new Manifest("v1", "Namespace", new ObjectMetadata
        {
            Name = arguments.Namespace,
            Labels = new Dictionary<string, string> { ["pod-security.kubernetes.io/enforce"] = isRestricted ? "restricted" : "baseline" },
        });
    }
}
