using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Servers;

/// <summary>The choice for a server. It is made once, when it is first needed.</summary>
internal sealed class ServerChoiceAnnotation(Func<ServerChoice> choose) : IResourceAnnotation
{
    private readonly Lazy<ServerChoice> _choice = new(choose);

    public ServerChoice Choice => _choice.Value;

    /// <summary>Whether a database got on without the server.</summary>
    public bool IsAvoided { get; set; }
}
