namespace Aspire.Hosting.ApplicationModel;

/// <summary>Any program that runs as a part of the system.</summary>
/// <param name="name">Unique name.</param>
/// <param name="command">Path of the program, or its name when it is on PATH.</param>
/// <param name="workingDirectory">Folder that the program starts in.</param>
public class ExecutableResource(string name, string command, string workingDirectory)
    : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource
{
    /// <summary>Path of the program, or its name when it is on PATH.</summary>
    public string Command { get; internal set; } = command;

    /// <summary>Folder that the program starts in.</summary>
    public string WorkingDirectory { get; internal set; } = workingDirectory;
}
