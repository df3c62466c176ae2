namespace Lanner.Dashboard.Resources;

/// <summary>Where a dashboard gets its resources from, and how it acts on them.</summary>
public sealed class ResourceSource
{
    /// <summary>What is known about each part of a resource now, then each change; ends only with cancellation.</summary>
    public required Func<CancellationToken, IAsyncEnumerable<ResourceView>> WatchAsync { get; init; }

    /// <summary>The kept console lines of a resource, by its name, or of one of several replicas, by its id, then each new one; ends only with cancellation.</summary>
    public required Func<string, CancellationToken, IAsyncEnumerable<IReadOnlyList<ConsoleLine>>> WatchConsoleAsync { get; init; }

    /// <summary>The kept console lines of a resource, by its name, or of one of several replicas, by its id.</summary>
    public required Func<string, IReadOnlyList<ConsoleLine>> ReadConsole { get; init; }

    /// <summary>Runs a command on a resource, by the names of both, or on one of several replicas, by its id. Gives null when it succeeded, else why it did not.</summary>
    public required Func<string, string, CancellationToken, Task<string?>> ExecuteAsync { get; init; }

    /// <summary>Gives a parameter a value: name, value, and whether it is kept in user secrets. Gives null when it succeeded, else why it did not.</summary>
    public required Func<string, string, bool, CancellationToken, Task<string?>> SetParameterAsync { get; init; }

    /// <summary>Why values of parameters cannot be kept in user secrets; null when they can.</summary>
    public string? KeepingProblem { get; init; }
}
