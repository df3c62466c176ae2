using System.Text.RegularExpressions;
using k8s;
using k8s.Models;

namespace Lanner.Hosting.Publishing.Tests;

/// <summary>The manifests of a folder, read strictly: a field that Kubernetes does not know is an error.</summary>
internal sealed partial class KubernetesManifests
{
    private readonly List<object> _objects;

    public KubernetesManifests(PublishedFolder folder)
    {
        Files = folder.Files();
        var paths = Files.Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) && path != "kustomization.yaml");
        _objects = [.. paths.Select(path => Assert.Single(KubernetesYaml.LoadAllFromString(Files[path], null, strict: true)))];
    }

    public IReadOnlyDictionary<string, string> Files { get; }

    public IReadOnlyList<T> All<T>() => [.. _objects.OfType<T>()];

    public T Single<T>(string name) where T : IMetadata<V1ObjectMeta> =>
        All<T>().SingleOrDefault(item => item.Metadata.Name == name) ?? All<T>().Single(item => item.Metadata.Name.StartsWith(name + "-", StringComparison.Ordinal));

    /// <summary>The pods of all kinds.</summary>
    public IEnumerable<V1PodTemplateSpec> Pods() =>
        All<V1Deployment>().Select(deployment => deployment.Spec.Template)
            .Concat(All<V1StatefulSet>().Select(set => set.Spec.Template))
            .Concat(All<V1Job>().Select(job => job.Spec.Template));

    /// <summary>The container of a program.</summary>
    public V1Container Container(string name) => Assert.Single(Pod(name).Spec.Containers);

    /// <summary>The pod of a program; not those of its jobs.</summary>
    public V1PodTemplateSpec Pod(string name) => Pods().Single(pod =>
        pod.Metadata.Labels["app.kubernetes.io/name"] == name && pod.Metadata.Labels["app.kubernetes.io/component"] is "service" or "container");

    /// <summary>The arguments of a container as the kubelet fills them.</summary>
    public IEnumerable<string> Arguments(V1Container container, IReadOnlyDictionary<string, string> values)
    {
        var environment = Environment(container, values);
        return (container.Args ?? []).Select(argument => Expand(argument, environment));
    }

    /// <summary>The environment of a container as the kubelet puts it together: ConfigMaps first, then variables in their order, each seeing those above it.</summary>
    /// <param name="container">The container.</param>
    /// <param name="values">Values of the keys in the Secret and the ConfigMap that whoever deploys makes.</param>
    public SortedDictionary<string, string> Environment(V1Container container, IReadOnlyDictionary<string, string> values)
    {
        var environment = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in container.EnvFrom ?? [])
        {
            foreach (var (name, value) in Single<V1ConfigMap>(source.ConfigMapRef.Name).Data)
                environment[name] = value;
        }

        var above = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in container.Env ?? [])
        {
            if (Value(variable, above, values) is { } value)
                above[variable.Name] = environment[variable.Name] = value;
        }

        return environment;
    }

    private static string? Value(V1EnvVar variable, Dictionary<string, string> above, IReadOnlyDictionary<string, string> values)
    {
        if (variable.ValueFrom is not { } source)
            return Expand(variable.Value, above);
        if (source.FieldRef is not null)
            return "the-pod";
        var (key, optional) = source.SecretKeyRef is { } secret ? (secret.Key, secret.Optional) : (source.ConfigMapKeyRef.Key, source.ConfigMapKeyRef.Optional);
        if (values.TryGetValue(key, out var value))
            return value;
        Assert.True(optional, $"{variable.Name} needs {key}");
        return null;
    }

    private static string Expand(string text, IReadOnlyDictionary<string, string> above) => Place().Replace(text, match =>
        match.Value == "$$" ? "$" : above.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

    [GeneratedRegex(@"\$\$|\$\((\w+)\)")]
    private static partial Regex Place();
}
