using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Lanner.Runtime;

/// <summary>What ends a stream of events before its last item: its client, or the host. While it is under way, the request counts as aborted in both cases.</summary>
internal sealed class EventStreamEnd : IDisposable
{
    private readonly HttpContext _http;
    private readonly CancellationToken _client;
    private readonly CancellationToken _stopping;
    private readonly CancellationTokenSource _either;

    public EventStreamEnd(HttpContext http, CancellationToken stopping)
    {
        (_http, _client, _stopping) = (http, http.RequestAborted, stopping);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_client, stopping);
        http.RequestAborted = _either.Token;
    }

    /// <summary>Whether the host stops and the client is still there: then the answer ends as if there were no further item.</summary>
    public static bool IsDue(HttpContext http) => http.Features.Get<EventStreamEnd>() is { _stopping.IsCancellationRequested: true, _client.IsCancellationRequested: false };

    /// <summary>Lets the request end like any other, with its dependencies.</summary>
    public static void Begin(HttpContext http) => http.Features.GetRequiredFeature<EventStreamEnd>().Dispose();

    public void Dispose()
    {
        _http.RequestAborted = _client;
        _either.Dispose();
    }
}
