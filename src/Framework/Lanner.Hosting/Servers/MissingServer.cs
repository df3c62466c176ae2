using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Servers;

/// <summary>A server that there is no way to: it fails to start, and says why.</summary>
internal sealed class MissingServer(IResourceBuilder<ContainerResource> builder, string type, string reason) : LocalServer(builder, type)
{
    protected override Task<ServerProcess?> LaunchAsync(int? port, Action<string> onLine, CancellationToken cancellationToken) =>
        throw new LocalServerException(reason);
}
