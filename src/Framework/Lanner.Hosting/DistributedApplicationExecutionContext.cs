namespace Aspire.Hosting;

/// <summary>What the application was started for.</summary>
/// <param name="operation">What the app host does.</param>
public sealed class DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
{
    /// <summary>What the app host does.</summary>
    public DistributedApplicationOperation Operation { get; } = operation;

    /// <summary>True when the application runs on this machine.</summary>
    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    /// <summary>True when the application's description is written for another platform.</summary>
    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;
}
