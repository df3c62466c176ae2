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

    /// <summary>The check of a program; null when no command is known that asks it.</summary>
    public static ComposeHealthcheck? Of(PublishedWorkload workload) => workload switch
    {
        // The base image has neither shell nor curl; the program asks itself.
        PublishedService { HasServiceDefaults: true, HealthCheck: { } check } service =>
            Command("dotnet", $"/app/{service.TargetFile}", "--probe", $"http://localhost:{check.Port}{check.Path}"),
        PublishedContainer { HealthCommand: { } command } => Command([.. command]),
        _ => null,
    };

    private static ComposeHealthcheck Command(params string[] words) => new() { Test = ["CMD", .. words.Select(ComposeText.Escape)] };
}
