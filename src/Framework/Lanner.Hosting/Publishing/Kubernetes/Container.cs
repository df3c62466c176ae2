namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>A container of a pod.</summary>
internal sealed record Container
{
    public required string Name { get; init; }

    public required string Image { get; init; }

    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyList<string> Args { get; init; } = [];

    public IReadOnlyList<ContainerEndpoint> Ports { get; init; } = [];

    public IReadOnlyList<EnvFromSource> EnvFrom { get; init; } = [];

    public IReadOnlyList<EnvVariable> Env { get; init; } = [];

    public required ContainerResources Resources { get; init; }

    public Probe? StartupProbe { get; init; }

    public Probe? ReadinessProbe { get; init; }

    public Probe? LivenessProbe { get; init; }

    public Lifecycle? Lifecycle { get; init; }

    public ContainerSecurity SecurityContext { get; } = new();

    public IReadOnlyList<VolumeMount> VolumeMounts { get; init; } = [];
}

/// <summary>A port of a container.</summary>
internal sealed record ContainerEndpoint(string Name, int ContainerPort);

/// <summary>Amounts that a container gets, and may have at most.</summary>
internal sealed record ContainerResources(IReadOnlyDictionary<string, string> Requests, IReadOnlyDictionary<string, string> Limits)
{
    public static ContainerResources Of(string cpu, string memory, string cpuLimit, string memoryLimit) => new(
        new SortedDictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = cpu, ["memory"] = memory },
        new SortedDictionary<string, string>(StringComparer.Ordinal) { ["cpu"] = cpuLimit, ["memory"] = memoryLimit });
}

/// <summary>What a container may not do.</summary>
internal sealed record ContainerSecurity
{
    public bool AllowPrivilegeEscalation { get; }

    public bool ReadOnlyRootFilesystem { get; } = true;

    public Capabilities Capabilities { get; } = new();
}

/// <summary>Rights that a container gives up.</summary>
internal sealed record Capabilities
{
    public IReadOnlyList<string> Drop { get; } = ["ALL"];
}

/// <summary>Where a container sees a volume.</summary>
internal sealed record VolumeMount(string Name, string MountPath);

/// <summary>What happens around a container's end.</summary>
internal sealed record Lifecycle(LifecycleHandler PreStop);

/// <summary>A pause before the signal to end.</summary>
internal sealed record LifecycleHandler(SleepAction Sleep);

/// <summary>A pause.</summary>
internal sealed record SleepAction(int Seconds);
