using Lanner.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lanner;

/// <summary>The built-in handlers, for handlers that add something to them: FastAPI's module <c>exception_handlers</c>.</summary>
public static class DefaultExceptionHandlers
{
    /// <summary>Answers as without a handler: the exception's status, headers and <c>{"detail": …}</c>.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="exception">The exception.</param>
    public static Task HandleAsync(HttpContext http, HttpException exception)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(exception);
        return http.RequestServices.GetRequiredService<ErrorResponses>().SendAsync(http, exception);
    }

    /// <summary>Answers as without a handler: 422 with all errors.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="exception">The exception.</param>
    public static Task HandleAsync(HttpContext http, ValidationException exception)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(exception);
        return http.RequestServices.GetRequiredService<ErrorResponses>().RejectAsync(http, exception.Errors);
    }
}
