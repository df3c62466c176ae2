namespace Aspire.Hosting.ApplicationModel;

internal enum WaitType
{
    UntilHealthy,
    UntilStarted,
    UntilCompleted,
}

/// <summary>The resource starts only when another one is ready.</summary>
internal sealed record WaitAnnotation(IResource Resource, WaitType Type, WaitBehavior Behavior, int ExitCode = 0) : IResourceAnnotation;
