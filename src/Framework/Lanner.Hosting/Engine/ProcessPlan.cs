using Aspire.Hosting.ApplicationModel;

namespace Lanner.Hosting.Engine;

/// <summary>How the processes of a resource are made; asked anew for each start.</summary>
internal sealed class ProcessPlan
{
    /// <summary>Makes what to start; gets the ports to listen on.</summary>
    public required Func<string, IReadOnlyDictionary<EndpointAnnotation, int>, CancellationToken, Task<ProcessSpec>> PrepareAsync { get; init; }

    /// <summary>A line by which the process says that it is ready; null when it counts as running at once.</summary>
    public Func<string, bool>? IsReadyLine { get; init; }

    /// <summary>Called when the process is ready, before that is published.</summary>
    public Action OnRunning { get; init; } = static () => { };

    /// <summary>Called before the process is asked to stop.</summary>
    public Action OnStopping { get; init; } = static () => { };

    /// <summary>Explains an early end by the process's own words; null when it cannot.</summary>
    public Func<string, string?> Explain { get; init; } = static _ => null;

    /// <summary>The port that the next process has to take, because it is configured or others know it; null when any free one will do.</summary>
    public Func<FixedPort?> FixedPort { get; init; } = static () => null;

    /// <summary>Addresses to show.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<UrlSnapshot>>> UrlsAsync { get; init; }

    /// <summary>Facts to show.</summary>
    public IReadOnlyList<ResourcePropertySnapshot> Properties { get; init; } = [];
}
