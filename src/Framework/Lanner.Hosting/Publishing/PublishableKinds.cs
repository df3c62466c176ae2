using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Publishing;

/// <summary>Refuses resources of kinds, and with annotations, that there is no way to write.</summary>
internal static class PublishableKinds
{
    private const string OnlyLocal = "Add .ExcludeFromManifest() to it when only the local run needs it.";

    /// <exception cref="DistributedApplicationException">
    /// The resource cannot be published; the message names it and the way out.
    /// </exception>
    public static void Check(IResource resource, PublishedResources published)
    {
        switch (resource)
        {
            case ProjectResource project:
                CheckProject(project);
                break;
            case ContainerResource container:
                CheckContainer(container);
                break;
            case ParameterResource or ConnectionStringResource or ExternalServiceResource:
            case IResourceWithConnectionString and IResourceWithParent { Parent: ContainerResource parent } when published.Contains(parent):
                break;
            case ExecutableResource executable:
                throw new DistributedApplicationException(
                    $"Program '{resource.Name}' cannot be published: '{executable.Command}' is a program of this machine. " +
                    "Add .PublishAsDockerFile() when its working directory has a Dockerfile, " +
                    "or .ExcludeFromManifest() when only the local run needs it.");
            default:
                throw new DistributedApplicationException(
                    $"Resource '{resource.Name}' cannot be published: there is no way to write a {resource.GetType().Name}. {OnlyLocal}");
        }
    }

    private static void CheckProject(ProjectResource project)
    {
        if (project.GetProjectMetadata().IsFileBasedApp)
        {
            throw new DistributedApplicationException(
                $"'{project.Name}' cannot be published: it is one file. Make a project of it: " +
                $"dotnet project convert {project.GetProjectMetadata().ProjectPath}");
        }

        if (project.Annotations.OfType<ContainerMountAnnotation>().FirstOrDefault() is { } mount)
        {
            throw new DistributedApplicationException(
                $"Project '{project.Name}' mounts {mount.Source ?? "a volume"} at {mount.Target}; " +
                "published services write nothing to disks, so that there can be several of each. " +
                "Keep the data in a database, or publish it with PublishAsDockerFile().");
        }

        CheckContainerFiles(project);
    }

    private static void CheckContainer(ContainerResource container)
    {
        var build = container.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault();
        if (build is null && !container.HasAnnotationOfType<ContainerImageAnnotation>())
            throw new DistributedApplicationException($"Container '{container.Name}' has no image: call WithImage.");
        if (build is { HasEntrypoint: false })
        {
            throw new DistributedApplicationException(
                $"Container '{container.Name}' cannot be published: its image runs nothing. {OnlyLocal}");
        }

        if (container.Annotations.OfType<ContainerNetworkAliasAnnotation>().FirstOrDefault() is { } alias)
        {
            throw new DistributedApplicationException(
                $"Container '{container.Name}' has the alias '{alias.Alias}'; published programs have one name. Call it '{alias.Alias}', " +
                "or use its own name.");
        }

        if (container is PostgresServerResource or RedisResource
            && container.Annotations.OfType<EndpointAnnotation>().Any(endpoint => endpoint.IsExternal))
        {
            var kind = container is RedisResource ? "Redis" : "PostgreSQL";
            throw new DistributedApplicationException(
                $"{kind} server '{container.Name}' has an external endpoint; published databases are reached from inside only. " +
                "Make it internal.");
        }

        CheckContainerFiles(container);
    }

    private static void CheckContainerFiles(IResource resource)
    {
        if (resource.Annotations.OfType<ContainerFilesDestinationAnnotation>().FirstOrDefault() is { } files)
        {
            throw new DistributedApplicationException(
                $"'{resource.Name}' takes files of '{files.Source.Name}' into its image, which the images' commands do not do. " +
                "Copy them in a Dockerfile of its own, with PublishAsDockerFile().");
        }
    }
}
