namespace Aspire.Hosting;

/// <summary>What the application was started for.</summary>
/// <param name="operation">What the app host does.</param>
public sealed class DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
{
    /// <summary>What the app host does.</summary>
    public DistributedApplicationOperation Operation { get; } = operation;

    /// <summary>What the description is written for: <c>compose</c> or <c>kubernetes</c>; empty while the application runs.</summary>
    public string PublisherName { get; set; } = "";

    /// <summary>Services of the app host.</summary>
    /// <exception cref="InvalidOperationException">The application is not built yet.</exception>
    public IServiceProvider ServiceProvider => Services ?? throw new InvalidOperationException(
        "The app host has no services before Build. Ask for them in a callback: of WithEnvironment, WithArgs or an event.");

    internal IServiceProvider? Services { get; set; }

    /// <summary>True when the application runs on this machine.</summary>
    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    /// <summary>True when the application's description is written for another platform.</summary>
    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;
}
