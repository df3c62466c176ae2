using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>Runs the application's lifespans: up to their <c>yield return</c> before the server listens, the rest after it has drained, newest first.</summary>
internal sealed class LifespanRunner(IServiceProvider services, IOptions<LannerOptions> options) : IHostedService
{
    private readonly Stack<IAsyncEnumerator<object?>> _open = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var lifespan in options.Value.Lifespans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await EnterAsync(lifespan(services).GetAsyncEnumerator(CancellationToken.None));
        }
    }

    /// <summary>Ends what was entered, each once. One that fails does not keep the others from ending.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<Exception>? failures = null;
        while (_open.TryPop(out var running))
        {
            try
            {
                await using (running)
                {
                    if (await running.MoveNextAsync())
                        throw new InvalidOperationException("A lifespan yielded twice. It has one `yield return` for each way through it.");
                }
            }
            catch (Exception exception)
            {
                (failures ??= []).Add(exception);
            }
        }

        if (failures is not null)
            throw new AggregateException("Some lifespans failed at their end.", failures);
    }

    private async Task EnterAsync(IAsyncEnumerator<object?> lifespan)
    {
        try
        {
            if (!await lifespan.MoveNextAsync())
                throw new InvalidOperationException("A lifespan ended without yielding. Write one `yield return` between what runs at the start and what runs at the end.");
        }
        catch
        {
            await lifespan.DisposeAsync();
            throw;
        }

        _open.Push(lifespan);
    }
}
