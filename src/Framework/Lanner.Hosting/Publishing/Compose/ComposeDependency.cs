namespace Lanner.Hosting.Publishing.Compose;

/// <summary>What must hold of another service before one starts.</summary>
internal sealed record ComposeDependency(string Condition)
{
    /// <summary>False when the other one may be missing; null when it may not.</summary>
    public bool? Required { get; init; }

    public static ComposeDependency Started => new("service_started");

    public static ComposeDependency Healthy => new("service_healthy");

    public static ComposeDependency Completed => new("service_completed_successfully");
}
