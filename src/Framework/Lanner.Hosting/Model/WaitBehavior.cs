namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a waiting resource does when the resource that it waits for cannot be had any more.</summary>
public enum WaitBehavior
{
    /// <summary>It goes on waiting.</summary>
    WaitOnResourceUnavailable = 0,

    /// <summary>It fails to start.</summary>
    StopOnResourceUnavailable = 1,
}
