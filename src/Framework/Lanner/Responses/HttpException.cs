using Microsoft.AspNetCore.WebUtilities;

namespace Lanner;

/// <summary>
/// Ends an operation with a status of its own: FastAPI's <c>HTTPException</c>. The answer is <c>{"detail": …}</c>;
/// statuses without content (1xx, 204, 205, 304) send none.
/// </summary>
/// <param name="statusCode">HTTP status, 100 to 999.</param>
/// <param name="detail">Any value that can be written as JSON; the status's reason phrase when null.</param>
/// <param name="headers">
/// Headers of the answer. In their values control characters and all that is not ASCII are percent-encoded; a name that is none, Content-Length and
/// Transfer-Encoding are left out with a warning.
/// </param>
/// <exception cref="ArgumentOutOfRangeException">The status is no HTTP status.</exception>
public class HttpException(int statusCode, object? detail = null, IReadOnlyDictionary<string, string>? headers = null)
    : Exception($"{statusCode} {detail as string ?? ReasonPhrases.GetReasonPhrase(statusCode)}")
{
    /// <summary>HTTP status.</summary>
    public int StatusCode { get; } = statusCode is >= 100 and <= 999
        ? statusCode
        : throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "An HTTP status is a number from 100 to 999.");

    /// <summary>What the client is told.</summary>
    public object Detail { get; } = detail ?? ReasonPhrases.GetReasonPhrase(statusCode);

    /// <summary>Headers of the answer; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; } = headers;
}
