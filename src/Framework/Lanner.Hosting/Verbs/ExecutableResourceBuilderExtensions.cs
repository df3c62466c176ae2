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
        => builder.AddExecutable(name, command, workingDirectory, args?.Cast<object>().ToArray() ?? []);

    /// <inheritdoc cref="AddExecutable(IDistributedApplicationBuilder, string, string, string, string[])"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="command">Path of the program, relative to <paramref name="workingDirectory"/>, or its name when it is on PATH.</param>
    /// <param name="workingDirectory">Folder that it starts in; relative to the app host's folder.</param>
    /// <param name="args">Its arguments: strings, endpoints, expressions or parameters, evaluated each time it starts.</param>
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory, params object[]? args)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(command);
        ArgumentNullException.ThrowIfNull(workingDirectory);
        var executable = builder.AddResource(new ExecutableResource(name, command, Path.GetFullPath(workingDirectory, builder.AppHostDirectory)));
        return executable.WithArgs(args ?? []);
    }

    /// <summary>Runs another program.</summary>
    /// <param name="builder">The program's resource.</param>
    /// <param name="command">Path of the program, relative to its working directory, or its name when it is on PATH.</param>
    public static IResourceBuilder<T> WithCommand<T>(this IResourceBuilder<T> builder, string command) where T : ExecutableResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(command);
        builder.Resource.Command = command;
        return builder;
    }

    /// <summary>Sets the folder that the program starts in.</summary>
    /// <param name="builder">The program's resource.</param>
    /// <param name="workingDirectory">The folder; relative to the app host's.</param>
    public static IResourceBuilder<T> WithWorkingDirectory<T>(this IResourceBuilder<T> builder, string workingDirectory) where T : ExecutableResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(workingDirectory);
        builder.Resource.WorkingDirectory = Path.GetFullPath(workingDirectory, builder.ApplicationBuilder.AppHostDirectory);
        return builder;
    }

    /// <summary>Publishes the program by the Dockerfile in its working directory; without this verb it cannot be published. The local run stays as it is.</summary>
    /// <param name="builder">The program's resource.</param>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder) where T : ExecutableResource =>
        builder.PublishAsDockerFile(configure: null);

    /// <summary>
    /// Publishes the program by the Dockerfile in its working directory; without this verb it cannot be published. The local run stays as it is. Arguments of the
    /// model are not published: the image knows its own; give others in <paramref name="configure"/>.
    /// </summary>
    /// <param name="builder">The program's resource.</param>
    /// <param name="configure">Changes the container that is published, for example its Dockerfile or build arguments.</param>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure)
        where T : ExecutableResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        DockerfileContainerResource.Replace(builder.ApplicationBuilder, builder.Resource, builder.Resource.WorkingDirectory, configure);
        return builder;
    }
}
