namespace Lanner;

/// <summary>Ends the request with a status code and a body <c>{"detail": …}</c>.</summary>
/// <param name="statusCode">The status code of the response.</param>
/// <param name="detail">What the body's <c>detail</c> says; null stands for the status code's standard phrase.</param>
/// <param name="headers">Headers of the response, or null.</param>
public sealed class HttpException(int statusCode, object? detail = null, IReadOnlyDictionary<string, string>? headers = null)
    : Exception($"{statusCode}: {detail}")
{
    /// <summary>The status code of the response.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>What the body's <c>detail</c> says.</summary>
    public object? Detail { get; } = detail;

    /// <summary>Headers of the response, or null.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; } = headers;
}
