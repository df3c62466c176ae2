namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A service of a Compose file.</summary>
internal sealed record ComposeService
{
    public required string Image { get; init; }

    public ComposeBuild? Build { get; init; }

    /// <summary>Name that the program sees of its machine; null for one that changes with each container.</summary>
    public string? Hostname { get; init; }

    public IReadOnlyList<string> Entrypoint { get; init; } = [];

    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyList<string> Profiles { get; init; } = [];

    public IReadOnlyDictionary<string, ComposeDependency> DependsOn { get; init; } = new Dictionary<string, ComposeDependency>();

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Ports { get; init; } = [];

    public IReadOnlyList<string> Expose { get; init; } = [];

    public IReadOnlyList<string> Networks { get; init; } = [];

    public IReadOnlyList<string> Volumes { get; init; } = [];

    public IReadOnlyList<ComposeConfigMount> Configs { get; init; } = [];

    public ComposeHealthcheck? Healthcheck { get; init; }

    public ComposeDeploy? Deploy { get; init; }

    /// <summary>Most memory; null for no limit.</summary>
    public string? MemLimit { get; init; }

    public required string Restart { get; init; }

    public string? StopGracePeriod { get; init; }

    /// <summary>Number of user and group; null for the image's own.</summary>
    public required string? User { get; init; }

    /// <summary>True forbids writing outside volumes; null allows it.</summary>
    public bool? ReadOnly { get; init; } = true;

    public IReadOnlyList<string> Tmpfs { get; init; } = [];

    public string? ShmSize { get; init; }

    public IReadOnlyList<string> CapDrop { get; init; } = ["ALL"];

    public IReadOnlyList<string> SecurityOpt { get; init; } = ["no-new-privileges:true"];

    /// <summary>A folder in memory that every user may write to; engines would take over the image's mode, but with root as owner.</summary>
    public static string Temporary(string path) => path + ":mode=1777";
}
