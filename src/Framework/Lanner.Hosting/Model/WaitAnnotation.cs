namespace Aspire.Hosting.ApplicationModel;

internal enum WaitType
{
    UntilHealthy,
    UntilStarted,
    UntilCompleted,
}

/// <summary>The resource starts only when another one is ready. Without a behaviour it goes on waiting where the dashboard runs, since the other one can be started there.</summary>
internal sealed record WaitAnnotation(IResource Resource, WaitType Type, WaitBehavior? Behavior, int ExitCode = 0) : IResourceAnnotation;
