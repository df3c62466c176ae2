namespace Aspire.Hosting;

/// <summary>What an app host does.</summary>
public enum DistributedApplicationOperation
{
    /// <summary>Runs the application on this machine.</summary>
    Run,

    /// <summary>Writes the application's description for another platform.</summary>
    Publish,
}
