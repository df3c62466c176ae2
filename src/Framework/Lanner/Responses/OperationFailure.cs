using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>What an operation threw and nothing there answers: noted on the request, for the outermost middleware to know it again.</summary>
/// <param name="Exception">What was thrown.</param>
/// <param name="Source">What threw it, for the log.</param>
/// <param name="IsAborted">Whether the request had ended before: nobody waits for an answer.</param>
internal sealed record OperationFailure(Exception Exception, string Source, bool IsAborted)
{
    /// <summary>The failure that this exception is; null for an exception of anything else.</summary>
    public static OperationFailure? Of(HttpContext http, Exception exception) =>
        http.Features.Get<OperationFailure>() is { } failure && failure.Exception == exception ? failure : null;
}
