using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>
/// Runs an operation that answers with events. They would hold up a host that stops until its patience is over, so they end then; their client
/// connects anew (HTML standard, 9.2.3).
/// </summary>
internal sealed class EventStreamInvoker(OperationInvoker operation, CancellationToken stopping)
{
    public async Task InvokeAsync(HttpContext http)
    {
        using var end = new EventStreamEnd(http, stopping);
        http.Features.Set(end);
        await operation.InvokeAsync(http);
    }
}
