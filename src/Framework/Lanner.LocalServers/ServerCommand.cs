namespace Lanner.LocalServers;

/// <summary>What runs as a server, and how it ends.</summary>
/// <param name="Line">Program and arguments.</param>
internal sealed record ServerCommand(IReadOnlyList<string> Line)
{
    /// <summary>The account to run it as; null for the one of this process.</summary>
    public ServerAccount? Account { get; init; }

    /// <summary>What a line says once the server accepts connections.</summary>
    public string ReadyText { get; init; } = "ready";

    /// <summary>What a line means for the user; null for nothing special.</summary>
    public Func<string, string?> Explain { get; init; } = _ => null;

    /// <summary>The signal that ends it soon and in order.</summary>
    public string StopSignal { get; init; } = "TERM";

    /// <summary>After this time it is ended by force.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A folder that goes with it; its parent lets the account remove it, as the temporary folder does.</summary>
    public string? RemovedFolder { get; init; }
}
