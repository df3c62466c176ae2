namespace Aspire.Hosting.ApplicationModel;

/// <summary>A .NET project that runs as a service.</summary>
/// <param name="name">Unique name; other services reach it as <c>http://&lt;name&gt;</c>.</param>
public class ProjectResource(string name)
    : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource,
        IContainerFilesDestinationResource;
