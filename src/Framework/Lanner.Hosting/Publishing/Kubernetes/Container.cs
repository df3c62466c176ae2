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

    /// <summary>Null when nothing is known of what the image needs.</summary>
    public ContainerSecurity? SecurityContext { get; init; } = ContainerSecurity.Full;

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
    public bool? AllowPrivilegeEscalation { get; init; }

    public bool? ReadOnlyRootFilesystem { get; init; }

    public Capabilities? Capabilities { get; init; }

    /// <summary>As little as can be.</summary>
    public static ContainerSecurity Full { get; } = new() { AllowPrivilegeEscalation = false, ReadOnlyRootFilesystem = true, Capabilities = new Capabilities() };

    /// <summary>What the model says; null when it says nothing.</summary>
    public static ContainerSecurity? Of(ContainerHardening hardening)
    {
        var security = new ContainerSecurity
        {
            AllowPrivilegeEscalation = hardening.GainsNoPrivileges ? false : null,
            ReadOnlyRootFilesystem = hardening.IsReadOnly ? true : null,
            Capabilities = hardening.DropsCapabilities ? new Capabilities() : null,
        };
        return security == new ContainerSecurity() ? null : security;
    }
}

/// <summary>Rights that a container gives up.</summary>
internal sealed record Capabilities
{
    public IReadOnlyList<string> Drop { get; } = ["ALL"];
}

/// <summary>Where a container sees a volume.</summary>
internal sealed record VolumeMount(string Name, string MountPath)
{
    /// <summary>A single file of the volume; null for all of it.</summary>
    public string? SubPath { get; init; }

    public bool? ReadOnly { get; init; }
}

/// <summary>What happens around a container's end.</summary>
internal sealed record Lifecycle(LifecycleHandler PreStop);

/// <summary>A pause before the signal to end.</summary>
internal sealed record LifecycleHandler(SleepAction Sleep);

/// <summary>A pause.</summary>
internal sealed record SleepAction(int Seconds);
