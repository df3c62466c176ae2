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
        var manifests = new List<(string Path, Manifest Manifest)> { ("namespace.yaml", Namespace()) };
        manifests.AddRange(system.Servers.SelectMany(server => new ServerManifests(server, system.Variables, _names).All()));
        manifests.AddRange(system.Services.SelectMany(service => new ServiceManifests(arguments, service, system.Variables, _names).All()));
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

    // The cluster then refuses pods that ask for more than these do.
    private Manifest Namespace() => new("v1", "Namespace", new ObjectMetadata
    {
        Name = arguments.Namespace,
        Labels = new Dictionary<string, string> { ["pod-security.kubernetes.io/enforce"] = "restricted" },
    });
}
