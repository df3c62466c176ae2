namespace Aspire.Hosting.ApplicationModel;

/// <summary>The states that a resource goes through, in Aspire's words.</summary>
public static class KnownResourceStates
{
    /// <summary>Starts only when asked to.</summary>
    public static readonly string NotStarted = nameof(NotStarted);

    /// <summary>Waits for other resources.</summary>
    public static readonly string Waiting = nameof(Waiting);

    /// <summary>Its process is being started.</summary>
    public static readonly string Starting = nameof(Starting);

    /// <summary>It is being built.</summary>
    public static readonly string Building = nameof(Building);

    /// <summary>Its process runs; whether it is healthy is told apart.</summary>
    public static readonly string Running = nameof(Running);

    /// <summary>It has been told to stop.</summary>
    public static readonly string Stopping = nameof(Stopping);

    /// <summary>A resource without a process is in use.</summary>
    public static readonly string Active = nameof(Active);

    /// <summary>What runs it does not work: the container engine, for example.</summary>
    public static readonly string RuntimeUnhealthy = nameof(RuntimeUnhealthy);

    /// <summary>Its process ended with an exit code other than 0.</summary>
    public static readonly string Exited = nameof(Exited);

    /// <summary>Its process ended with exit code 0.</summary>
    public static readonly string Finished = nameof(Finished);

    /// <summary>It could not be started, or kept ending.</summary>
    public static readonly string FailedToStart = nameof(FailedToStart);

    /// <summary>A parameter that nothing gives a value; whoever needs it waits.</summary>
    public static readonly string ValueMissing = nameof(ValueMissing);

    /// <summary>The states that a resource does not leave by itself, unless it is about to be restarted.</summary>
    public static readonly IReadOnlyList<string> TerminalStates = [Finished, FailedToStart, Exited];
}
