using System.Text;

namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>The objects of a project.</summary>
internal sealed class ServiceManifests(PublishArguments arguments, PublishedService service, PublishedVariables variables, KubernetesNames names)
{
    private const string Component = "service";
    private const string MigrationComponent = "migration";
    private const int MaxReplicasFactor = 3;

    // ServiceDefaults drains for at most 25 s, of which the first 5 let load balancers take notice. Other programs get those 5 s before the signal.
    private const int GraceSeconds = 30;
    private const int NoticeSeconds = 5;

    private readonly KubernetesEnvironment _environment = new(service, variables, names);

    private bool Scales => !service.RunsOnce && !service.StartsWhenAsked;

    public IEnumerable<(string Path, Manifest Manifest)> All()
    {
        yield return (File("config-map"), new Manifest("v1", "ConfigMap", names.Metadata(service.Name, Component)) { Data = _environment.Fixed });
        if (service.Migrates)
            yield return (File("migration-job"), Migration());
        if (service.RunsOnce)
        {
            yield return (File("job"), new Manifest("batch/v1", "Job", names.Metadata(service.Name, Component, service.Name)) { Spec = Job(Container()) });
            yield break;
        }

        yield return (File("deployment"), new Manifest("apps/v1", "Deployment", names.Metadata(service.Name, Component)) { Spec = Deployment() });
        if (service.Endpoints.Count > 0)
            yield return (File("service"), new Manifest("v1", "Service", names.Metadata(service.Name, Component)) { Spec = Service("ClusterIP", service.Endpoints) });
        var external = service.Endpoints.Where(endpoint => endpoint.IsExternal).ToList();
        if (external.Count > 0)
        {
            yield return (File("external-service"), new Manifest("v1", "Service", names.Metadata($"{service.Name}-external", Component, service.Name))
            {
                Spec = Service("LoadBalancer", external),
            });
        }

        if (!Scales)
            yield break;
        yield return (File("pod-disruption-budget"), new Manifest("policy/v1", "PodDisruptionBudget", names.Metadata(service.Name, Component))
        {
            Spec = new Scaling.DisruptionBudget(names.Selector(service.Name, Component)),
        });
        yield return (File("horizontal-pod-autoscaler"), new Manifest("autoscaling/v2", "HorizontalPodAutoscaler", names.Metadata(service.Name, Component))
        {
            Spec = new Scaling.Autoscaler
            {
                ScaleTargetRef = new Scaling.TargetReference("apps/v1", "Deployment", service.Name),
                MinReplicas = service.Replicas,
                MaxReplicas = service.Replicas * MaxReplicasFactor,
            },
        });

        string File(string kind) => $"{service.Name}/{kind}.yaml";
    }

    private Manifest Migration() =>
        new("batch/v1", "Job", names.Metadata(service.MigrationName, MigrationComponent, service.Name))
        {
            Spec = Job(Bare() with { Args = ["--migrate"] }, MigrationComponent, [.. service.Databases.GroupBy(database => database.Server).Select(Wait)]),
        };

    private Container Wait(IGrouping<PublishedServer, (PublishedServer Server, string Database)> databases) =>
        ServerManifests.WaitForDatabases(databases.Key, databases.Select(database => database.Database), variables, names);

    private Workloads.Job Job(Container container, string component = Component, IReadOnlyList<Container>? before = null) => new()
    {
        ActiveDeadlineSeconds = 3600,
        Template = Template(container, component) with { Spec = Pod(container) with { RestartPolicy = "Never", InitContainers = before ?? [] } },
    };

    private Workloads.Deployment Deployment() => new()
    {
        Replicas = service.StartsWhenAsked ? 0 : null,
        Selector = names.Selector(service.Name, Component),
        Template = Template(Container(), Component),
    };

    private Workloads.PodTemplate Template(Container container, string component) => new(
        new ObjectMetadata { Labels = names.Labels(service.Name, component), Annotations = new Dictionary<string, string> { ["checksum/config"] = ConfigHash() } },
        Pod(container) with { TerminationGracePeriodSeconds = service.HasServiceDefaults ? GraceSeconds : GraceSeconds + NoticeSeconds });

    private static PodSpec Pod(Container container) => new()
    {
        SecurityContext = new PodSecurity(PublishedService.UserId),
        Containers = [container],
        Volumes = [new Volume("tmp") { EmptyDir = new EmptyFolder() }],
    };

    private Container Container() => Bare() with
    {
        Args = [.. service.Arguments.Select(_environment.Argument)],
        Ports = [.. service.Endpoints.Select(endpoint => new ContainerEndpoint(PortName(endpoint), endpoint.Port))],
        StartupProbe = Liveness() is { } started ? started with { PeriodSeconds = 1, FailureThreshold = 60 } : null,
        ReadinessProbe = Readiness(),
        LivenessProbe = Liveness(),
        Lifecycle = service.HasServiceDefaults || service.RunsOnce ? null : new Lifecycle(new LifecycleHandler(new SleepAction(NoticeSeconds))),
    };

    private Container Bare() => new()
    {
        Name = service.Name,
        Image = arguments.Image(service.Name),
        EnvFrom = [new EnvFromSource(new ObjectReference(service.Name))],
        Env = _environment.OfContainer(),
        Resources = ContainerResources.Of("100m", "192Mi", "2", "512Mi"),
        VolumeMounts = [new VolumeMount("tmp", "/tmp")],
    };

    private Probe? Readiness() => service.HealthCheck is { } check ? new Probe { HttpGet = new HttpGetAction(check.Path, check.Port), PeriodSeconds = 5 } : OpenPort();

    // Never the readiness path: a database that is away is no reason to restart its clients.
    private Probe? Liveness() => service is { LivenessPath: { } path, HealthCheck: { } check } ? new Probe { HttpGet = new HttpGetAction(path, check.Port) } : OpenPort();

    private Probe? OpenPort() => service.Endpoints is [var first, ..] ? new Probe { TcpSocket = new TcpSocketAction(first.Port) } : null;

    private ServiceSpec Service(string type, IEnumerable<PublishedEndpoint> endpoints) => new()
    {
        Type = type,
        Selector = names.Labels(service.Name, Component),
        Ports = [.. endpoints.Select(endpoint => new ServicePort(PortName(endpoint), endpoint.Port))],
    };

    /// <summary>Names of ports have at most 15 characters.</summary>
    private static string PortName(PublishedEndpoint endpoint) => endpoint.Name.Length <= 15 ? endpoint.Name : $"port-{endpoint.Port}";

    /// <summary>Pods are replaced when the ConfigMap has other contents.</summary>
    private string ConfigHash()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in _environment.Fixed)
            text.Append(name).Append('=').Append(value).Append('\n');
        return KubernetesNames.Hash(text.ToString());
    }
}
