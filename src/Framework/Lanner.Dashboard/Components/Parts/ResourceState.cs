using Lanner.Dashboard.Resources;

namespace Lanner.Dashboard.Components.Parts;

/// <summary>States in words and tones.</summary>
internal static class ResourceState
{
    public static bool IsUp(ResourceView part) => part.State is "Running" or "Starting" or "Waiting" or "Stopping" or "Building";

    /// <summary>CSS class: good, busy, warn, bad or idle.</summary>
    public static string Tone(ResourceView part) => part.State switch
    {
        "Running" when part.Replicas is var (running, all) && running < all => "warn",
        "Running" or "Active" => part.Health switch { ResourceHealth.Healthy or null => "good", _ => "warn" },
        "Starting" or "Waiting" or "Stopping" or "Building" => "busy",
        "FailedToStart" or "RuntimeUnhealthy" => "bad",
        "Exited" => part.IsRestartPending ? "warn" : "bad",
        "ValueMissing" => "warn",
        _ => "idle",
    };

    public static string Text(ResourceView part) => part is { State: "Running", Replicas: var (running, all) } && running < all
        ? $"Running, {running} of {all}{(part.Health is ResourceHealth.Unhealthy ? ", unhealthy" : "")}"
        : Plain(part);

    private static string Plain(ResourceView part) => part.State switch
    {
        "Running" when part.Health is ResourceHealth.Unhealthy => "Running, unhealthy",
        "Running" when part.Health is ResourceHealth.Degraded => "Running, degraded",
        "FailedToStart" => "Failed to start",
        "NotStarted" => "Not started",
        "ValueMissing" => "Value missing",
        "RuntimeUnhealthy" => "Runtime unhealthy",
        "Exited" => $"Exited{(part.ExitCode is { } code ? $" ({code})" : "")}",
        "" => "Unknown",
        _ => part.State,
    };
}
