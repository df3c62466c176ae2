namespace Lanner.Hosting.Publishing.Compose;

/// <summary>A command in the container that tells by its exit code whether it is healthy.</summary>
internal sealed record ComposeHealthcheck
{
    public required IReadOnlyList<string> Test { get; init; }

    public string Interval { get; } = "15s";

    public string Timeout { get; } = "5s";

    public int Retries { get; } = 3;

    public string StartPeriod { get; } = "60s";

    public string StartInterval { get; } = "1s";
}
