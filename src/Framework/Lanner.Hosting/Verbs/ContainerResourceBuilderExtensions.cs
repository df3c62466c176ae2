using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Adds containers, and says what they are made of and how they run.</summary>
public static partial class ContainerResourceBuilderExtensions
{
    /// <summary>Adds a container. It needs Docker or Podman; where none answers it fails to start and says so.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="image">Its image: <c>name</c>, <c>name:tag</c>, <c>registry/name:tag</c> or <c>name@sha256:…</c>.</param>
    public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, string name, string image)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ContainerResource(name)).WithImage(image);
    }

    /// <inheritdoc cref="AddContainer(IDistributedApplicationBuilder, string, string)"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="image">Its image, without a tag.</param>
    /// <param name="tag">Tag of the image.</param>
    public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, string name, string image, string tag)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ContainerResource(name)).WithImage(image, tag);
    }

    /// <summary>Adds a container whose image the container engine builds before it starts.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="contextPath">Folder that the build sees; relative to the app host's folder.</param>
    /// <param name="dockerfilePath">The Dockerfile, relative to the context; <c>Dockerfile</c> when null.</param>
    /// <param name="stage">Stage to build; null for the last one.</param>
    public static IResourceBuilder<ContainerResource> AddDockerfile(
        this IDistributedApplicationBuilder builder, string name, string contextPath, string? dockerfilePath = null, string? stage = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(new ContainerResource(name)).WithDockerfile(contextPath, dockerfilePath, stage);
    }

    /// <summary>Builds the container's image before it starts.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="contextPath">Folder that the build sees; relative to the app host's folder.</param>
    /// <param name="dockerfilePath">The Dockerfile, relative to the context; <c>Dockerfile</c> when null.</param>
    /// <param name="stage">Stage to build; null for the last one.</param>
    public static IResourceBuilder<T> WithDockerfile<T>(
        this IResourceBuilder<T> builder, string contextPath, string? dockerfilePath = null, string? stage = null)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(contextPath);
        var context = Path.GetFullPath(contextPath, builder.ApplicationBuilder.AppHostDirectory);
        return builder.WithAnnotation(
            new DockerfileBuildAnnotation(context, Path.GetFullPath(dockerfilePath ?? "Dockerfile", context), stage), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Gives a value to an <c>ARG</c> of the container's Dockerfile.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="name">Name of the argument.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidOperationException">The container has no Dockerfile.</exception>
    public static IResourceBuilder<T> WithBuildArg<T>(this IResourceBuilder<T> builder, string name, object? value) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var build = builder.Resource.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault() ??
            throw new InvalidOperationException($"Container '{builder.Resource.Name}' has no Dockerfile: call WithDockerfile or AddDockerfile first.");
        build.BuildArguments[name] = value;
        return builder;
    }

    /// <inheritdoc cref="WithBuildArg{T}(IResourceBuilder{T}, string, object)"/>
    /// <param name="builder">The container.</param>
    /// <param name="name">Name of the argument.</param>
    /// <param name="value">Gives its value. A secret stays in the image's history; secrets are refused.</param>
    public static IResourceBuilder<T> WithBuildArg<T>(this IResourceBuilder<T> builder, string name, IResourceBuilder<ParameterResource> value)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Resource.Secret)
            throw new InvalidOperationException($"Parameter '{value.Resource.Name}' is secret, but a build argument stays readable in the image.");
        return builder.WithBuildArg(name, (object)value.Resource);
    }

    /// <summary>Runs another program than the image's own.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="entrypoint">Program inside the container.</param>
    public static IResourceBuilder<T> WithEntrypoint<T>(this IResourceBuilder<T> builder, string entrypoint) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(entrypoint);
        builder.Resource.Entrypoint = entrypoint;
        return builder;
    }

    /// <summary>Sets the name that the container has in the container engine. Two copies of the app host then get in each other's way.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="name">The name; made from the app's and the resource's without this verb.</param>
    public static IResourceBuilder<T> WithContainerName<T>(this IResourceBuilder<T> builder, string name) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return builder.WithAnnotation(new ContainerNameAnnotation { Name = name }, ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Adds arguments to the container engine's <c>run</c>, such as <c>--memory=512m</c>.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="args">The arguments.</param>
    public static IResourceBuilder<T> WithContainerRuntimeArgs<T>(this IResourceBuilder<T> builder, params string[] args) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(args);
        if (args.Any(arg => arg is "--network=host" or "--net=host"))
            builder.WithAnnotation(new HostNetworkAnnotation(), ResourceAnnotationMutationBehavior.Replace);
        return builder.WithContainerRuntimeArgs(context =>
        {
            foreach (var arg in args)
                context.Args.Add(arg);
        });
    }

    /// <summary>Changes the arguments of the container engine's <c>run</c>, each time the container starts.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="callback">Adds arguments.</param>
    public static IResourceBuilder<T> WithContainerRuntimeArgs<T>(this IResourceBuilder<T> builder, Action<ContainerRuntimeArgsCallbackContext> callback)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithContainerRuntimeArgs(context =>
        {
            callback(context);
            return Task.CompletedTask;
        });
    }

    /// <summary>Changes the arguments of the container engine's <c>run</c>, each time the container starts.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="callback">Adds arguments.</param>
    public static IResourceBuilder<T> WithContainerRuntimeArgs<T>(this IResourceBuilder<T> builder, Func<ContainerRuntimeArgsCallbackContext, Task> callback)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithAnnotation(new ContainerRuntimeArgsCallbackAnnotation(callback));
    }

    /// <summary>
    /// Sets how long the container lives under real Aspire. The local engine ends every container when it ends, and keeps the data in named volumes.
    /// </summary>
    /// <param name="builder">The container.</param>
    /// <param name="lifetime">How long it lives.</param>
    public static IResourceBuilder<T> WithLifetime<T>(this IResourceBuilder<T> builder, ContainerLifetime lifetime) where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!Enum.IsDefined(lifetime))
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, "Use ContainerLifetime.Session or ContainerLifetime.Persistent.");
        return builder.WithAnnotation(new ContainerLifetimeAnnotation { Lifetime = lifetime }, ResourceAnnotationMutationBehavior.Replace);
    }
}
