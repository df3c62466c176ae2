using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds programs to an application.</summary>
public static class ExecutableResourceBuilderExtensions
{
    /// <summary>Adds a program.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="command">Path of the program, relative to <paramref name="workingDirectory"/>, or its name when it is on PATH.</param>
    /// <param name="workingDirectory">Folder that it starts in; relative to the app host's folder.</param>
    /// <param name="args">Its arguments.</param>
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory, params string[]? args)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(command);
        ArgumentNullException.ThrowIfNull(workingDirectory);
        var executable = builder.AddResource(new ExecutableResource(name, command, Path.GetFullPath(workingDirectory, builder.AppHostDirectory)));
        return executable.WithArgs(args ?? []);
    }
}
