using System.ComponentModel;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner.Runtime;

/// <summary>Answers with items that come one after the other. The answer is not ended, so that dependencies can fail until it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamResponse
{
    /// <summary>One JSON value on each line (<c>application/jsonl</c>).</summary>
    /// <typeparam name="T">Declared type of the items.</typeparam>
    /// <typeparam name="TModel">The code that writes them.</typeparam>
    /// <param name="http">The request and its answer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="items">The items.</param>
    public static Task SendLinesAsync<T, TModel>(HttpContext http, OperationContext operation, IAsyncEnumerable<T> items)
        where TModel : IJsonModel<T> => Sender(http, operation).SendAsync<T, JsonLine<T, TModel>>(Checked(items, operation));

    /// <summary>Server-sent events whose data are the items.</summary>
    /// <inheritdoc cref="SendLinesAsync"/>
    public static Task SendEventsAsync<T, TModel>(HttpContext http, OperationContext operation, IAsyncEnumerable<T> items)
        where TModel : IJsonModel<T> => EventSender(http, operation).SendAsync<T, DataEvent<T, TModel>>(Checked(items, operation));

    /// <summary>Server-sent events of .NET's own type.</summary>
    /// <inheritdoc cref="SendLinesAsync"/>
    public static Task SendEventsAsync<T, TModel>(HttpContext http, OperationContext operation, IAsyncEnumerable<SseItem<T>> items)
        where TModel : IJsonModel<T> => EventSender(http, operation).SendAsync<SseItem<T>, PlatformEvent<T, TModel>>(Checked(items, operation));

    /// <summary>Server-sent events with all their fields.</summary>
    /// <inheritdoc cref="SendLinesAsync"/>
    public static Task SendEventsAsync<T, TModel>(HttpContext http, OperationContext operation, IAsyncEnumerable<ServerSentEvent<T>> items)
        where TModel : IJsonModel<T> => EventSender(http, operation).SendAsync<ServerSentEvent<T>, FullEvent<T, TModel>>(Checked(items, operation));

    /// <summary>Bytes as they are.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="items">The bytes.</param>
    public static Task SendBytesAsync(HttpContext http, OperationContext operation, IAsyncEnumerable<byte[]> items) =>
        Sender(http, operation).SendAsync<byte[], ArrayChunk>(Checked(items, operation));

    /// <inheritdoc cref="SendBytesAsync(HttpContext, OperationContext, IAsyncEnumerable{byte[]})"/>
    public static Task SendBytesAsync(HttpContext http, OperationContext operation, IAsyncEnumerable<ReadOnlyMemory<byte>> items) =>
        Sender(http, operation).SendAsync<ReadOnlyMemory<byte>, MemoryChunk>(Checked(items, operation));

    /// <summary>Texts as they are, in UTF-8.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="items">The texts.</param>
    public static Task SendBytesAsync(HttpContext http, OperationContext operation, IAsyncEnumerable<string> items) =>
        Sender(http, operation).SendAsync<string, TextChunk>(Checked(items, operation));

    /// <summary>The rest of a stream, which is disposed of then. Its length is told where it is known.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="content">The stream.</param>
    public static async Task SendBytesAsync(HttpContext http, OperationContext operation, Stream content)
    {
        await using var source = Checked(content, operation);
        SetContentType(http, operation);
        if (ResponseWriter.HasNoContent(http.Response.StatusCode))
            return;
        if (source.CanSeek)
            http.Response.ContentLength = source.Length - source.Position;
        if (!HttpMethods.IsHead(http.Request.Method))
            await source.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>Runs a synchronous iterator on the thread pool, so that an item which takes its time holds up nothing else.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="cancellation">Ends the iteration between two items.</param>
    public static async IAsyncEnumerable<T> Pump<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var source = items.GetEnumerator();
        while (await Task.Run(source.MoveNext, cancellation))
            yield return source.Current;
    }

    /// <summary>Ends the answer; what follows does not break it off.</summary>
    /// <param name="http">The request and its answer.</param>
    public static Task EndAsync(HttpContext http) => AnswerSent.CompleteAsync(http);

    private static StreamSender Sender(HttpContext http, OperationContext operation)
    {
        SetContentType(http, operation);
        return new StreamSender(http, operation.Models, TimeSpan.Zero, TimeProvider.System);
    }

    private static StreamSender EventSender(HttpContext http, OperationContext operation)
    {
        SetContentType(http, operation);
        var headers = http.Response.Headers;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-cache";
        headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new StreamSender(http, operation.Models, operation.Options.EventStreamKeepAlive, http.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System);
    }

    private static void SetContentType(HttpContext http, OperationContext operation)
    {
        if (operation.ContentType.Length > 0 && http.Response.ContentType is null)
            http.Response.ContentType = operation.ContentType;
    }

    private static T Checked<T>(T? items, OperationContext operation)
        where T : class => items ?? throw new InvalidOperationException($"{operation.Operation.DeclaredAs} returned null where it declares a stream.");
}
