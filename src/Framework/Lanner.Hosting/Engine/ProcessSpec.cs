namespace Lanner.Hosting.Engine;

/// <summary>How a process asks to be stopped.</summary>
internal enum StopSignal
{
    /// <summary>SIGTERM.</summary>
    Terminate,

    /// <summary>SIGINT: PostgreSQL's fast shutdown.</summary>
    Interrupt,
}

/// <summary>A process to start.</summary>
/// <param name="Command">Program and arguments.</param>
/// <param name="WorkingDirectory">Folder that it starts in.</param>
/// <param name="Environment">Its whole environment.</param>
internal sealed record ProcessSpec(IReadOnlyList<string> Command, string WorkingDirectory, IReadOnlyDictionary<string, string> Environment)
{
    public StopSignal StopSignal { get; init; } = StopSignal.Terminate;

    /// <summary>Time between the stop signal and the kill.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Command that stops the process where there are no signals (Windows); null to kill it there.</summary>
    public IReadOnlyList<string>? StopCommand { get; init; }

    /// <summary>Container that the process stands for, as <c>engine name</c>; it does not die with the process.</summary>
    public (string Engine, string Name)? Container { get; init; }

    /// <summary>The variables of <see cref="Environment"/> that the model set.</summary>
    public IReadOnlySet<string> ModelVariables { get; init; } = new HashSet<string>();
}
