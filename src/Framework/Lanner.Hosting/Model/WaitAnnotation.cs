namespace Aspire.Hosting.ApplicationModel;

internal enum WaitType
{
    UntilHealthy,
    UntilStarted,
    UntilCompleted,
}

/// <summary>The resource starts only when another one is ready.</summary>
/// <param name="Resource">The other one.</param>
/// <param name="Type">What ready means.</param>
/// <param name="Behavior">What to do when it cannot be had any more; null for the application's default.</param>
/// <param name="ExitCode">The exit code that completion means.</param>
internal sealed record WaitAnnotation(IResource Resource, WaitType Type, WaitBehavior? Behavior, int ExitCode = 0) : IResourceAnnotation;
