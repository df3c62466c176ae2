namespace Lanner.LocalServers;

/// <summary>How a server is had.</summary>
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
