namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that runs in a container, by Docker or Podman. PostgreSQL and Redis run without one where their programs are on the machine.</summary>
/// <param name="name">Unique name.</param>
/// <param name="entrypoint">Program to run in place of the image's own; null for that one.</param>
public class ContainerResource(string name, string? entrypoint = null)
    : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource
{
    /// <summary>Program to run in place of the image's own; null for that one.</summary>
    public string? Entrypoint { get; set; } = entrypoint;
}
