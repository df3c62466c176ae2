using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a command gets when it runs.</summary>
public sealed class ExecuteCommandContext
{
    /// <summary>Services of the app host.</summary>
    public required IServiceProvider ServiceProvider { get; init; }

    /// <summary>Name of the resource.</summary>
    public required string ResourceName { get; init; }

    /// <summary>Cancels the command.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>The app host's log.</summary>
    public required ILogger Logger { get; init; }
}
