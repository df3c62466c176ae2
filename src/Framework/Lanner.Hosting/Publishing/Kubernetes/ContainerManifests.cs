using Aspire.Hosting;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The objects of a container of an image that was made elsewhere, or that a Dockerfile makes. One pod, unless the model says that the program bears several.</summary>
internal sealed class ContainerManifests
{
    /// <summary>Component of a container's objects.</summary>
    public const string Component = "container";

    private const int GraceSeconds = 30;
    private const int NoticeSeconds = 5;

    private readonly PublishArguments _arguments;
    private readonly PublishedContainer _container;
    private readonly KubernetesNames _names;
    private readonly PublishedVariables _variables;
    private readonly KubernetesEnvironment _environment;
    private readonly KubernetesMounts _mounts;
    private readonly IReadOnlyList<Workloads.VolumeClaim> _claims;

    public ContainerManifests(PublishArguments arguments, PublishedContainer container, PublishedVariables variables, KubernetesNames names)
    {
        (_arguments, _container, _variables, _names) = (arguments, container, variables, names);
        _environment = new KubernetesEnvironment(container.Name, container.Environment, variables, names);
        _mounts = new KubernetesMounts(container.Name, container.Mounts, container.Hardening.TemporaryFolders, names);
        _claims = [.. _mounts.Claims()];
    }

    // Others may be sent requests until load balancers have taken notice of their end.
    private bool IsServer => _claims.Count == 0 && !_container.RunsOnce && _container.Endpoints.Count > 0;

    /// <exception cref="DistributedApplicationException">A cluster cannot run the container; the message names it and the way out.</exception>
    public IEnumerable<(string Path, Manifest Manifest)> All()
    {
        if (_environment.Fixed.Count > 0)
            yield return (File("config-map"), new Manifest("v1", "ConfigMap", _names.Metadata(_container.Name, Component)) { Data = _environment.Fixed });
        foreach (var configMap in _mounts.ConfigMaps(Component))
            yield return configMap;
        yield return Workload();
        foreach (var service in new EndpointManifests(_container, Component, _names).All())
            yield return service;
    }

    private (string, Manifest) Workload()
    {
        if (_container.RunsOnce && _claims.Count > 0)
        {
            throw new DistributedApplicationException(
                $"'{_container.Name}' runs once and mounts a volume by name; in a cluster nobody else could read it. Leave the name out, or let the program run on.");
        }

        var metadata = _names.Metadata(_container.Name, Component, _container.Name);
        if (_container.RunsOnce)
            return (File("job"), new Manifest("batch/v1", "Job", metadata) { Spec = new Workloads.Job { ActiveDeadlineSeconds = 3600, Template = Template() } });
        if (_claims.Count > 0)
            return (File("stateful-set"), new Manifest("apps/v1", "StatefulSet", metadata) { Spec = StatefulSet() });
        return (File("deployment"), new Manifest("apps/v1", "Deployment", metadata)
        {
            Spec = new Workloads.Deployment
            {
                Replicas = _container.StartsWhenAsked ? 0 : _container.Replicas,
                Selector = _names.Selector(_container.Name, Component),
                Template = Template(),
            },
        });
    }

    private Workloads.StatefulSet StatefulSet() => new()
    {
        ServiceName = _container.Name,
        Replicas = _container.StartsWhenAsked ? 0 : _container.Replicas,
        Selector = _names.Selector(_container.Name, Component),
        Template = Template(),
        VolumeClaimTemplates = _claims,
    };

    private Workloads.PodTemplate Template() => new(
        new ObjectMetadata
        {
            Labels = _names.Labels(_container.Name, Component),
            Annotations = new Dictionary<string, string> { ["checksum/config"] = _environment.Hash(_mounts.Contents) },
        },
        new PodSpec
        {
            RestartPolicy = _container.RunsOnce ? "Never" : null,
            TerminationGracePeriodSeconds = IsServer ? GraceSeconds + NoticeSeconds : GraceSeconds,
            SecurityContext = new PodSecurity(_container.Hardening.User, _container.Hardening.Group),
            InitContainers = _container.RunsOnce ? [.. ServerManifests.WaitForDatabases(_container, _variables, _names)] : [],
            Containers = [Container()],
            Volumes = [.. _mounts.Volumes()],
        });

    private Container Container() => new()
    {
        Name = _container.Name,
        Image = _container.Image ?? _arguments.Image(_container.Name),
        Command = _container.Entrypoint is { } entrypoint ? [entrypoint] : [],
        Args = [.. _container.Arguments.Select(_environment.Argument)],
        Ports = EndpointManifests.Ports(_container),
        EnvFrom = _environment.Fixed.Count > 0 ? [new EnvFromSource(new ObjectReference(_container.Name))] : [],
        Env = _environment.OfContainer(),
        Resources = Memory(_container.Hardening.Memory) is { } memory ? ContainerResources.Of("100m", memory, "2", memory) : ContainerResources.Of("100m", "128Mi", "2", "1Gi"),
        StartupProbe = _container.RunsOnce ? null : WorkloadProbes.Startup(_container, period: 2, attempts: 150),
        ReadinessProbe = _container.RunsOnce ? null : WorkloadProbes.Readiness(_container),
        LivenessProbe = _container.RunsOnce ? null : WorkloadProbes.Liveness(_container),
        Lifecycle = IsServer ? new Lifecycle(new LifecycleHandler(new SleepAction(NoticeSeconds))) : null,
        SecurityContext = ContainerSecurity.Of(_container.Hardening),
        VolumeMounts = [.. _mounts.VolumeMounts()],
    };

    /// <summary>Container engines write 512m what Kubernetes writes 512Mi.</summary>
    private static string? Memory(string? text) => text?[^1] switch
    {
        null => null,
        'k' => text[..^1] + "Ki",
        'm' => text[..^1] + "Mi",
        'g' => text[..^1] + "Gi",
        'b' => text[..^1],
        _ => text,
    };

    private string File(string kind) => $"{_container.Name}/{kind}.yaml";
}
