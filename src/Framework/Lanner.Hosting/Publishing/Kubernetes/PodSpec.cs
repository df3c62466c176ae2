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

    public IReadOnlyList<Container> InitContainers { get; init; } = [];

    public required IReadOnlyList<Container> Containers { get; init; }

    public IReadOnlyList<Volume> Volumes { get; init; } = [];
}

/// <summary>Which user a pod runs as.</summary>
internal sealed record PodSecurity(int RunAsUser)
{
    public bool RunAsNonRoot { get; } = true;

    public int RunAsGroup => RunAsUser;

    public int FsGroup => RunAsUser;

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
