namespace Aspire.Hosting.ApplicationModel;

/// <summary>The commands that every resource with a process has, and those of parameters.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts a resource that does not run.</summary>
    public static readonly string StartCommand = "start";

    /// <summary>Stops a resource that runs.</summary>
    public static readonly string StopCommand = "stop";

    /// <summary>Stops a resource, and starts it again.</summary>
    public static readonly string RestartCommand = "restart";

    /// <summary>Gives a parameter a value; only the dashboard can ask for one.</summary>
    public static readonly string SetParameterCommand = "parameter-set";

    /// <summary>Forgets the value that a parameter was given, and removes it from user secrets.</summary>
    public static readonly string DeleteParameterCommand = "parameter-delete";
}
