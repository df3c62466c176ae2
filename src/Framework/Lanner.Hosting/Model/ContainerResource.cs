namespace Aspire.Hosting.ApplicationModel;

/// <summary>
/// Something that Aspire runs as a container. The local engine knows one kind, <see cref="PostgresServerResource"/>, and
/// runs it as a container only where it finds no better way.
/// </summary>
public abstract class ContainerResource : Resource, IResourceWithEndpoints, IResourceWithWaitSupport
{
    private protected ContainerResource(string name)
        : base(name)
    {
    }
}
