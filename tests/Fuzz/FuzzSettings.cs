namespace Fuzz;

/// <summary>What a run does.</summary>
public sealed record FuzzSettings
{
    /// <summary>How many requests are sent.</summary>
    public int Count { get; init; } = 200_000;

    /// <summary>The same seed makes the same requests.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>postgres or sqlite: tests/Apps/Target as a process; tutorial: all apps of tests/Tutorial in this process.</summary>
    public string Mode { get; init; } = "postgres";

    /// <summary>The built service; by default the one of this build. Another version's shows what the fuzz test finds there.</summary>
    public string? Program { get; init; }

    /// <summary>Only these kinds, by name; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Only the request with this number, as a finding names it.</summary>
    public int? Only { get; init; }

    /// <summary>The run ends when it has taken so long, with what it has found by then.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.MaxValue;

    /// <summary>Told from time to time how far the run is.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>An answer that takes longer is a finding. The default is for a quiet machine.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>More memory of the service is a finding, in bytes.</summary>
    public long MaxMemory { get; init; } = 1024L * 1024 * 1024;
}
