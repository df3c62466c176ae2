namespace Aspire.Hosting.ApplicationModel;

/// <summary>The container that a project or a program of this machine is published as. It has the annotations of the original, whose place it takes.</summary>
internal sealed class DockerfileContainerResource(IResource original) : ContainerResource(original.Name)
{
    /// <summary>The project or program.</summary>
    public IResource Original => original;

    public override ResourceAnnotationCollection Annotations => original.Annotations;

    /// <summary>Puts the container into the model when that is published; the local run keeps the original.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="original">The project or program.</param>
    /// <param name="contextPath">Folder with the Dockerfile.</param>
    /// <param name="configure">Changes the container.</param>
    public static void Replace(
        IDistributedApplicationBuilder builder, IResource original, string contextPath, Action<IResourceBuilder<ContainerResource>>? configure)
    {
        if (!builder.ExecutionContext.IsPublishMode)
            return;
        builder.Resources.Remove(original);
        IResourceBuilder<ContainerResource> container = builder.AddResource(new DockerfileContainerResource(original));

        // Paths of this machine mean nothing in the image.
        container.WithDockerfile(contextPath).WithArgs(context => context.Args.Clear());
        configure?.Invoke(container);
    }
}
