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

    private readonly KubernetesEnvironment _environment = new(service.Name, service.Environment, variables, names);

    private bool Scales => !service.RunsOnce && !service.StartsWhenAsked;

    public IEnumerable<(string Path, Manifest Manifest)> All()
    {
        yield return (File("config-map"), new Manifest("v1", "ConfigMap", names.Metadata(service.Name, Component)) { Data = _environment.Fixed });
        if (service.Migrates)
            yield return (File("migration-job"), Migration());
        if (service.RunsOnce)
        {
            yield return (File("job"), new Manifest("batch/v1", "Job", names.Metadata(service.Name, Component, service.Name)) { Spec = Job(Container(), Component) });
            yield break;
        }

        yield return (File("deployment"), new Manifest("apps/v1", "Deployment", names.Metadata(service.Name, Component)) { Spec = Deployment() });
        foreach (var manifest in new EndpointManifests(service, Component, names).All())
            yield return manifest;
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
            Spec = Job(Bare() with { Args = ["--migrate"] }, MigrationComponent),
        };

    private Workloads.Job Job(Container container, string component) => new()
    {
        ActiveDeadlineSeconds = 3600,
        Template = Template(container, component) with
        {
            Spec = Pod(container) with { RestartPolicy = "Never", InitContainers = [.. ServerManifests.WaitForDatabases(service, variables, names)] },
        },
    };

    private Workloads.Deployment Deployment() => new()
    {
        Replicas = service.StartsWhenAsked ? 0 : null,
        Selector = names.Selector(service.Name, Component),
        Template = Template(Container(), Component, new TopologySpread(names.Selector(service.Name, Component))),
    };

    private Workloads.PodTemplate Template(Container container, string component, params TopologySpread[] spread) => new(
        new ObjectMetadata
        {
            Labels = names.Labels(service.Name, component),
            Annotations = new Dictionary<string, string> { ["checksum/config"] = _environment.Hash() },
        },
        Pod(container) with
        {
            TerminationGracePeriodSeconds = service.HasServiceDefaults ? GraceSeconds : GraceSeconds + NoticeSeconds,
            TopologySpreadConstraints = spread,
        });

    private static PodSpec Pod(Container container) => new()
    {
        SecurityContext = new PodSecurity(PublishedService.UserId),
        Containers = [container],
        Volumes = [new Volume("tmp") { EmptyDir = new EmptyFolder() }],
    };

    private Container Container() => Bare() with
    {
        Args = [.. service.Arguments.Select(_environment.Argument)],
        Ports = EndpointManifests.Ports(service),
        StartupProbe = service.RunsOnce ? null : WorkloadProbes.Startup(service, period: 1, attempts: 60),
        ReadinessProbe = service.RunsOnce ? null : WorkloadProbes.Readiness(service),
        LivenessProbe = service.RunsOnce ? null : WorkloadProbes.Liveness(service),
        Lifecycle = service.HasServiceDefaults || service.RunsOnce ? null : new Lifecycle(new LifecycleHandler(new SleepAction(NoticeSeconds))),
    };

    private Container Bare() => new()
    {
        Name = service.Name,
        Image = arguments.Image(service.Name),
        EnvFrom = [new EnvFromSource(new ObjectReference(service.Name))],
        Env = _environment.OfContainer(),
        // The autoscaler measures against the request; a smaller one would be exceeded by a start.
        Resources = ContainerResources.Of("250m", "192Mi", "2", "512Mi"),
        VolumeMounts = [new VolumeMount("tmp", "/tmp")],
    };
}
