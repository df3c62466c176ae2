namespace Lanner;

/// <summary>The form of all answers that report an error.</summary>
public enum ErrorFormat
{
    /// <summary>FastAPI's: <c>{"detail": …}</c>; an unhandled exception is the text "Internal Server Error".</summary>
    FastApi,

    /// <summary>Problem details, RFC 9457: <c>application/problem+json</c> for every error.</summary>
    ProblemDetails,
}
