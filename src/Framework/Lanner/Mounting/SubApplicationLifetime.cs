using Microsoft.Extensions.Hosting;

namespace Lanner.Runtime;

/// <summary>Leaves signals and console to the outer application.</summary>
internal sealed class SubApplicationLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
