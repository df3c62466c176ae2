namespace Lanner.Hosting.Tests.Model;

/// <summary>Endpoints as they are seen from a network.</summary>
public sealed class NetworkTests : RunningApplication
{
    [LinuxFact]
    public async Task An_endpoint_has_another_host_for_containers_and_none_in_the_internet()
    {
        var web = Builder.AddExecutable("web", "sleep", Folder, "60").WithHttpEndpoint();
        await StartHealthyAsync("web");
        var local = web.GetEndpoint("http", KnownNetworkIdentifiers.LocalhostNetwork);
        var container = web.GetEndpoint("http", KnownNetworkIdentifiers.DefaultAspireContainerNetwork);
        Assert.Equal(web.GetEndpoint("http").Url, local.Url);
        Assert.Equal(local.Url.Replace("localhost", "host.docker.internal", StringComparison.Ordinal), await container.GetValueAsync(Cancelled));
        Assert.Equal("host.docker.internal", await container.Property(EndpointProperty.Host).GetValueAsync(Cancelled));
        var error = Assert.Throws<DistributedApplicationException>(() => web.GetEndpoint("http", KnownNetworkIdentifiers.PublicInternet).Url);
        Assert.StartsWith("Endpoint 'http' of resource 'web' has no address in the network 'public' while the application runs on this machine.", error.Message);
    }
}
