namespace Lanner.Hosting.Publishing;

/// <summary>What a container may not do. Only who knows its image can say so: it may need root, or write where it likes.</summary>
internal sealed record ContainerHardening
{
    /// <summary>Number of the user; null for the image's own, which may be root.</summary>
    public int? User { get; init; }

    /// <summary>Number of the group; the user's when null.</summary>
    public int? Group { get; init; }

    public bool IsReadOnly { get; init; }

    public bool DropsCapabilities { get; init; }

    public bool GainsNoPrivileges { get; init; }

    /// <summary>Folders in memory.</summary>
    public IReadOnlyList<string> TemporaryFolders { get; init; } = [];

    /// <summary>
    /// Most memory, as container engines write it: <c>512m</c>; null for no limit in Compose and the usual one in Kubernetes.
    /// </summary>
    public string? Memory { get; init; }

    /// <summary>True when it needs no more than Kubernetes' restricted policy allows.</summary>
    public bool IsRestricted => User > 0 && DropsCapabilities && GainsNoPrivileges;

    /// <summary>As the published services run.</summary>
    public static ContainerHardening Full(int user) => new()
    {
        User = user,
        IsReadOnly = true,
        DropsCapabilities = true,
        GainsNoPrivileges = true,
    };
}
