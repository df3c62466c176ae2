using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>
/// Sends items as they come. Items that are ready together go together; what is written never waits for the next item.
/// A failure before the first item is answered like any other; a later one breaks the connection, so that nobody takes half a stream for a whole one.
/// </summary>
/// <param name="Http">The request and its answer.</param>
/// <param name="Models">The models by which values of the type object are written.</param>
/// <param name="KeepAlive">Silence after which a sign of life is sent; zero for none.</param>
/// <param name="Time">Measures the silence.</param>
internal readonly record struct StreamSender(HttpContext Http, KnownModels Models, TimeSpan KeepAlive, TimeProvider Time)
{
    private const int FlushThreshold = 16 * 1024;

    /// <summary>Sends all items; of events, those until the host stops. The answer is not ended: dependencies may still fail.</summary>
    public async Task SendAsync<T, TItem>(IAsyncEnumerable<T> items)
        where TItem : struct, IStreamItem<T>
    {
        if (ResponseWriter.HasNoContent(Http.Response.StatusCode) || HttpMethods.IsHead(Http.Request.Method))
            return;
        try
        {
            await SendAllAsync<T, TItem>(items);
        }
        catch (OperationCanceledException) when (EventStreamEnd.IsDue(Http))
        {
            EventStreamEnd.Begin(Http);
            await Http.Response.BodyWriter.FlushAsync(Http.RequestAborted);
        }
    }

    private async Task SendAllAsync<T, TItem>(IAsyncEnumerable<T> items)
        where TItem : struct, IStreamItem<T>
    {
        var cancellation = Http.RequestAborted;
        await using var source = items.GetAsyncEnumerator(cancellation);
        var waiting = 0;
        while (true)
        {
            var next = source.MoveNextAsync();
            var hasWaited = !next.IsCompleted;
            if (!(hasWaited ? await UseTheWaitAsync(next.AsTask(), hasUnsent: waiting > 0, cancellation) : await next))
                break;
            if (hasWaited)
                waiting = 0;
            cancellation.ThrowIfCancellationRequested();
            if (!Http.Response.HasStarted)
                await StartAsync<T, TItem>(source.Current, cancellation);
            else
                waiting += Write<T, TItem>(source.Current);
            if (waiting < FlushThreshold)
                continue;
            await Http.Response.BodyWriter.FlushAsync(cancellation);
            waiting = 0;
        }

        if (waiting > 0)
            await Http.Response.BodyWriter.FlushAsync(cancellation);
    }

    // An item that cannot be written must not have started the answer.
    private async Task StartAsync<T, TItem>(T item, CancellationToken cancellation)
        where TItem : struct, IStreamItem<T>
    {
        var writer = new JsonWriter(Models);
        byte[] buffer;
        int length;
        try
        {
            TItem.Write(ref writer, item);
            buffer = writer.Detach(out length);
        }
        catch
        {
            writer.Dispose();
            throw;
        }

        try
        {
            await Http.Response.BodyWriter.WriteAsync(buffer.AsMemory(0, length), cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private int Write<T, TItem>(T item)
        where TItem : struct, IStreamItem<T>
    {
        var writer = new JsonWriter(Models);
        try
        {
            TItem.Write(ref writer, item);
            Http.Response.BodyWriter.Write(writer.WrittenSpan);
            return writer.Length;
        }
        finally
        {
            writer.Dispose();
        }
    }

    // While the next item is not there: sends what is written, and signs of life.
    private async Task<bool> UseTheWaitAsync(Task<bool> next, bool hasUnsent, CancellationToken cancellation)
    {
        try
        {
            // The client of an event stream learns at once that it is connected.
            if (hasUnsent || (KeepAlive > TimeSpan.Zero && !Http.Response.HasStarted))
                await Http.Response.BodyWriter.FlushAsync(cancellation);
            while (KeepAlive > TimeSpan.Zero && !next.IsCompleted)
            {
                await ((Task)next.WaitAsync(KeepAlive, Time, cancellation)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellation.ThrowIfCancellationRequested();
                if (!next.IsCompleted)
                    await Http.Response.BodyWriter.WriteAsync(Ping, cancellation);
            }
        }
        catch
        {
            // An iterator cannot be disposed of while it runs.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await next;
    }

    private static ReadOnlyMemory<byte> Ping { get; } = ": ping\n\n"u8.ToArray();
}
