using System.Globalization;
using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Adds .NET projects to an application.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a project that the app host references. Endpoints and environment come from its launch profile; ports are chosen freely.</summary>
    /// <typeparam name="TProject">Class that the build wrote for the project: <c>Projects.Catalog</c>.</typeparam>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <exception cref="DistributedApplicationException">The name is taken, or the launch settings cannot be read.</exception>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() => Add(builder, name, new TProject(), new ProjectResourceOptions());

    /// <inheritdoc cref="AddProject{TProject}(IDistributedApplicationBuilder, string)"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="launchProfileName">Launch profile to use; null for none.</param>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder, string name, string? launchProfileName)
        where TProject : IProjectMetadata, new() => Add(builder, name, new TProject(), Profile(launchProfileName));

    /// <inheritdoc cref="AddProject{TProject}(IDistributedApplicationBuilder, string)"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="configure">Sets options.</param>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder, string name, Action<ProjectResourceOptions> configure)
        where TProject : IProjectMetadata, new() => Add(builder, name, new TProject(), Configured(configure));

    /// <summary>Adds a project by its path. The project must be built beforehand.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="projectPath">Project file; relative to the app host's folder.</param>
    /// <exception cref="DistributedApplicationException">The name is taken, or the launch settings cannot be read.</exception>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, string projectPath) =>
        Add(builder, name, AtPath(builder, projectPath), new ProjectResourceOptions());

    /// <inheritdoc cref="AddProject(IDistributedApplicationBuilder, string, string)"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="projectPath">Project file; relative to the app host's folder.</param>
    /// <param name="launchProfileName">Launch profile to use; null for none.</param>
    public static IResourceBuilder<ProjectResource> AddProject(
        this IDistributedApplicationBuilder builder, string name, string projectPath, string? launchProfileName) =>
        Add(builder, name, AtPath(builder, projectPath), Profile(launchProfileName));

    /// <inheritdoc cref="AddProject(IDistributedApplicationBuilder, string, string)"/>
    /// <param name="builder">The application.</param>
    /// <param name="name">Unique name.</param>
    /// <param name="projectPath">Project file; relative to the app host's folder.</param>
    /// <param name="configure">Sets options.</param>
    public static IResourceBuilder<ProjectResource> AddProject(
        this IDistributedApplicationBuilder builder, string name, string projectPath, Action<ProjectResourceOptions> configure) =>
        Add(builder, name, AtPath(builder, projectPath), Configured(configure));

    /// <summary>Runs several processes of a project; they share its endpoints, connections go to them in turn.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="replicas">Number of processes, at least 1.</param>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return builder.WithAnnotation(new ReplicaAnnotation(replicas), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Chooses the endpoints that the project is told to listen on by <c>ASPNETCORE_URLS</c>; without this verb all http and https ones.</summary>
    /// <param name="builder">The project.</param>
    /// <param name="filter">True for those that it is told.</param>
    public static IResourceBuilder<ProjectResource> WithEndpointsInEnvironment(
        this IResourceBuilder<ProjectResource> builder, Func<EndpointAnnotation, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(filter);
        return builder.WithAnnotation(new EndpointEnvironmentInjectionFilterAnnotation(filter));
    }

    /// <summary>Keeps a published project from trusting forwarded headers. Matters for what is published only.</summary>
    /// <param name="builder">The project.</param>
    public static IResourceBuilder<ProjectResource> DisableForwardedHeaders(this IResourceBuilder<ProjectResource> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new DisableForwardedHeadersAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>
    /// Publishes the project by the Dockerfile in its folder in place of an image of the SDK; the local run stays as it is. Arguments of the model are not published:
    /// the image knows its own; give others in <paramref name="configure"/>.
    /// </summary>
    /// <param name="builder">The project.</param>
    /// <param name="configure">Changes the container that is published, for example its Dockerfile or build arguments.</param>
    public static IResourceBuilder<T> PublishAsDockerFile<T>(this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure = null)
        where T : ProjectResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        var project = builder.Resource.Annotations.OfType<IProjectMetadata>().Last().ProjectPath;
        DockerfileContainerResource.Replace(builder.ApplicationBuilder, builder.Resource, Path.GetDirectoryName(project)!, configure);
        return builder;
    }

    private static IResourceBuilder<ProjectResource> Add<TProject>(
        IDistributedApplicationBuilder builder, string name, TProject metadata, ProjectResourceOptions options)
        where TProject : IProjectMetadata
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (metadata.IsFileBasedApp)
        {
            throw new DistributedApplicationException(
                $"'{name}' is a file-based app; the local engine runs projects. Make one of it with: dotnet project convert {metadata.ProjectPath}");
        }

        var project = builder.AddResource(new ProjectResource(name)).WithAnnotation(metadata);
        var appHostProfile = builder.Configuration["AppHost:DefaultLaunchProfileName"] ?? builder.Configuration["DOTNET_LAUNCH_PROFILE"];
        var profile = options.ExcludeLaunchProfile ? null : LaunchProfileChoice.Choose(name, metadata, options.LaunchProfileName, appHostProfile);
        if (profile is not null)
            project.WithAnnotation(profile);
        var kestrel = options.ExcludeKestrelEndpoints ? [] : KestrelEndpoint.Read(name, metadata.ProjectPath, EnvironmentName(builder, profile));
        if (kestrel.Count > 0)
            AddEndpoints(project, kestrel);
        else if (profile is not null)
            AddEndpoints(project, profile);
        return project;
    }

    private static string EnvironmentName(IDistributedApplicationBuilder builder, LaunchProfileAnnotation? profile) =>
        (builder.ExecutionContext.IsRunMode ? profile?.EnvironmentVariables.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") ?? profile?.EnvironmentVariables.GetValueOrDefault("DOTNET_ENVIRONMENT") : null) ??
        Environments.Production;

    private static void AddEndpoints(IResourceBuilder<ProjectResource> project, LaunchProfileAnnotation profile)
    {
        var count = new Dictionary<string, int>();
        foreach (var scheme in profile.Schemes)
        {
            var index = count[scheme] = count.GetValueOrDefault(scheme) + 1;
            project.WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, scheme, name: index == 1 ? scheme : $"{scheme}{index}"));
        }
    }

    /// <summary>The only one of a scheme is named by the scheme, as others expect it; several keep their own names.</summary>
    private static void AddEndpoints(IResourceBuilder<ProjectResource> project, IReadOnlyList<KestrelEndpoint> kestrel)
    {
        foreach (var endpoint in kestrel)
        {
            var name = kestrel.Count(other => other.Scheme == endpoint.Scheme) == 1 ? endpoint.Scheme : endpoint.Key.ToLowerInvariant();
            project.WithAnnotation(new EndpointAnnotation(ProtocolType.Tcp, endpoint.Scheme, endpoint.IsHttp2 ? "http2" : null, name) { Kestrel = endpoint });
        }

        // A published container listens where the others expect it, and not on its own loopback.
        project.WithEnvironment(context =>
        {
            if (!context.ExecutionContext.IsPublishMode)
                return;
            foreach (var endpoint in project.Resource.Annotations.OfType<EndpointAnnotation>())
            {
                if (endpoint is { UriScheme: "http", AllocatedEndpoint: { } address })
                    context.EnvironmentVariables[KestrelEndpoint.UrlVariable(endpoint.Kestrel?.Key ?? endpoint.Name)] = string.Create(CultureInfo.InvariantCulture, $"http://*:{address.Port}");
            }
        });
    }

    private static ProjectPathAnnotation AtPath(IDistributedApplicationBuilder builder, string projectPath)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(projectPath);
        return new ProjectPathAnnotation(Path.GetFullPath(projectPath, builder.AppHostDirectory));
    }

    private static ProjectResourceOptions Profile(string? name) => new() { LaunchProfileName = name, ExcludeLaunchProfile = name is null };

    private static ProjectResourceOptions Configured(Action<ProjectResourceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new ProjectResourceOptions();
        configure(options);
        return options;
    }
}
