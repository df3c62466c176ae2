namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>What runs in a pod.</summary>
internal sealed record PodSpec
{
    public string? RestartPolicy { get; init; }

    public int? TerminationGracePeriodSeconds { get; init; }

    public bool AutomountServiceAccountToken { get; }

    /// <summary>Else every Service of the namespace adds variables, which may be taken for those of the model.</summary>
    public bool EnableServiceLinks { get; }

    public required PodSecurity SecurityContext { get; init; }

    public IReadOnlyList<TopologySpread> TopologySpreadConstraints { get; init; } = [];

    public IReadOnlyList<Container> InitContainers { get; init; } = [];

    public required IReadOnlyList<Container> Containers { get; init; }

    public IReadOnlyList<Volume> Volumes { get; init; } = [];
}

/// <summary>How pods spread over nodes: evenly, where there is room.</summary>
internal sealed record TopologySpread(LabelSelector LabelSelector)
{
    public int MaxSkew { get; } = 1;

    public string TopologyKey { get; } = "kubernetes.io/hostname";

    public string WhenUnsatisfiable { get; } = "ScheduleAnyway";
}

/// <summary>Which user a pod runs as; null for the image's own.</summary>
internal sealed record PodSecurity
{
    public PodSecurity(int? user, int? group = null)
    {
        RunAsUser = user;
        RunAsNonRoot = user > 0 ? true : null;
        RunAsGroup = FsGroup = group ?? user;
    }

    public int? RunAsUser { get; }

    public bool? RunAsNonRoot { get; }

    public int? RunAsGroup { get; }

    public int? FsGroup { get; }

    /// <summary>Else each start walks through all files of a volume.</summary>
    public string? FsGroupChangePolicy => FsGroup is null ? null : "OnRootMismatch";

    public SeccompProfile SeccompProfile { get; } = new();
}

/// <summary>Which calls of the kernel a pod may make.</summary>
internal sealed record SeccompProfile
{
    public string Type { get; } = "RuntimeDefault";
}

/// <summary>A folder for containers.</summary>
internal sealed record Volume(string Name)
{
    public EmptyFolder? EmptyDir { get; init; }

    public ConfigMapFolder? ConfigMap { get; init; }
}

/// <summary>A folder that lives as long as its pod.</summary>
internal sealed record EmptyFolder(string? Medium = null, string? SizeLimit = null);

/// <summary>A folder with a file for each key of a ConfigMap.</summary>
internal sealed record ConfigMapFolder(string Name);
