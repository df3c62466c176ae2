namespace Aspire.Hosting.ApplicationModel;

/// <summary>The commands of resources with a process, and those of parameters.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts a resource that does not run.</summary>
    public static readonly string StartCommand = "start";

    /// <summary>Stops a resource that runs.</summary>
    public static readonly string StopCommand = "stop";

    /// <summary>Stops a resource, and starts it again.</summary>
    public static readonly string RestartCommand = "restart";

    /// <summary>Stops a project, builds it, and starts it again; where it does not build it stays stopped, with its first error as the reason. Only projects have it.</summary>
    public static readonly string RebuildCommand = "rebuild";

    /// <summary>Gives a parameter a value; only the dashboard can ask for one.</summary>
    public static readonly string SetParameterCommand = "parameter-set";

    /// <summary>Forgets the value that a parameter was given, and removes it from user secrets.</summary>
    public static readonly string DeleteParameterCommand = "parameter-delete";
}
