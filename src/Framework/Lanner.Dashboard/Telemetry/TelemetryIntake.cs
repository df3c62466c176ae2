using Lanner.Dashboard.Archive;

namespace Lanner.Dashboard.Telemetry;

/// <summary>The way of telemetry from the receivers into the store, and into the archive if there is one.</summary>
internal sealed class TelemetryIntake(TelemetryStore store, TelemetryArchive? archive)
{
    /// <summary>Takes an export request; the first ones wait until the archive has been read.</summary>
    /// <param name="signal">What it holds.</param>
    /// <param name="request">The request, in protobuf.</param>
    /// <returns>Number of entries, spans or points that were refused.</returns>
    /// <exception cref="InvalidDataException">The request is malformed.</exception>
    public async Task<int> AddAsync(TelemetrySignal signal, ReadOnlyMemory<byte> request)
    {
        if (archive is not null)
            await archive.Ready.ConfigureAwait(false);
        var refused = store.Add(signal, request.Span);
        archive?.Add(signal, request);
        return refused;
    }
}
