using Aspire.Hosting.ApplicationModel;
using Lanner.LocalServers;

namespace Lanner.Hosting.Servers;

/// <summary>How a server is had in run mode.</summary>
internal enum ServerWay
{
    Container,
    Programs,
    Sqlite,
    Given,
    None,
}

/// <summary>The way that was taken.</summary>
/// <param name="Way">The way.</param>
/// <param name="Description">What serves, and why it.</param>
internal sealed record ServerChoice(ServerWay Way, string Description)
{
    /// <summary>PostgreSQL's programs, on that way.</summary>
    public PostgresPrograms? Postgres { get; init; }

    /// <summary>The program of another server, on that way.</summary>
    public string? Program { get; init; }
}

/// <summary>The choice for a server. It is made once, when it is first needed.</summary>
internal sealed class ServerChoiceAnnotation(Func<ServerChoice> choose) : IResourceAnnotation
{
    private readonly Lazy<ServerChoice> _choice = new(choose);

    public ServerChoice Choice => _choice.Value;

    /// <summary>Whether a database got on without the server.</summary>
    public bool IsAvoided { get; set; }
}
