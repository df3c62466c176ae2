using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>Turns exceptions into answers: the application's handlers first, then the built-in ones, then 500.</summary>
internal sealed partial class ExceptionResponses(
    IOptions<LannerOptions> options, ErrorResponses errorResponses, ILogger<ExceptionResponses> logger)
{
    private const string UnreadableBody = "There was an error parsing the body";

    private readonly LannerOptions _options = options.Value;

    /// <summary>Answers an exception.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="source">What threw it, for the log.</param>
    public Task RespondAsync(HttpContext http, Exception exception, string source)
    {
        if (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException or BadHttpRequestException)
        {
            LogAborted(source);
            if (!http.Response.HasStarted)
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return Task.CompletedTask;
        }

        if (http.Response.HasStarted)
        {
            Report(http, exception);
            LogFailedAfterStart(exception, source);
            // A client must not take half an answer for a whole one.
            if (!AnswerSent.IsMarked(http))
                http.Abort();
            return Task.CompletedTask;
        }

        if (_options.Translate(exception) is { } translated)
        {
            if (translated.StatusCode >= StatusCodes.Status500InternalServerError)
            {
                Report(http, exception);
                LogTranslated(exception, source, translated.StatusCode);
            }

            exception = translated;
        }

        Reset(http.Response);
        if (exception is HttpException { StatusCode: var status } && _options.FindStatusHandler(status) is { } statusHandler)
        {
            http.Response.StatusCode = status;
            return statusHandler(http, exception);
        }

        if (_options.FindExceptionHandler(exception.GetType(), out var handledType) is { } handler
            && (handledType != typeof(Exception) || exception is not (HttpException or ValidationException or BadHttpRequestException)))
        {
            if (handledType != typeof(Exception))
                return handler(http, exception);
            Report(http, exception);
            LogUnhandled(exception, source);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return handler(http, exception);
        }

        switch (exception)
        {
            case HttpException known:
                return errorResponses.SendAsync(http, known);
            case ValidationException invalid:
                return errorResponses.RejectAsync(http, invalid.Errors);
            case BadHttpRequestException unreadable:
                return errorResponses.SendAsync(http, unreadable.StatusCode, DetailOf(unreadable));
            default:
                Report(http, exception);
                LogUnhandled(exception, source);
                if (_options.FindStatusHandler(StatusCodes.Status500InternalServerError) is not { } serverErrorHandler)
                    return errorResponses.SendServerErrorAsync(http);
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return serverErrorHandler(http, exception);
        }
    }

    private static string DetailOf(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status400BadRequest => UnreadableBody,
        StatusCodes.Status413PayloadTooLarge => exception is BodyTooLargeException tooLarge
            ? tooLarge.Message
            : ReasonPhrases.GetReasonPhrase(exception.StatusCode),
        _ => ReasonPhrases.GetReasonPhrase(exception.StatusCode),
    };

    // What described the answer that is not sent now. Headers of middleware stay.
    private static void Reset(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        var headers = response.Headers;
        if (headers.Count == 0)
            return;
        response.ContentLength = null;
        _ = headers.Remove("Content-Type");
        _ = headers.Remove("Content-Encoding");
        _ = headers.Remove("Content-Disposition");
        _ = headers.Remove("Content-Range");
        _ = headers.Remove("Cache-Control");
        _ = headers.Remove("ETag");
        _ = headers.Remove("Last-Modified");
        _ = headers.Remove("Location");
        _ = headers.Remove("Set-Cookie");
    }

    private static void Report(HttpContext http, Exception exception)
    {
        // Where the platform's own exception middleware leaves it, for other middleware.
        http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = exception, Path = http.Request.Path });
        if (Activity.Current is { } activity)
        {
            _ = activity.AddException(exception);
            _ = activity.SetStatus(ActivityStatusCode.Error, exception.GetType().FullName);
        }

        http.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(new("error.type", exception.GetType().FullName));
    }

    [LoggerMessage(1, LogLevel.Error, "{Operation} failed with an unhandled exception.")]
    private partial void LogUnhandled(Exception exception, string operation);

    [LoggerMessage(2, LogLevel.Error, "{Operation} failed after its answer had started.")]
    private partial void LogFailedAfterStart(Exception exception, string operation);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} ended early: the client has gone.")]
    private partial void LogAborted(string operation);

    [LoggerMessage(4, LogLevel.Error, "{Operation} failed and is answered with {StatusCode}.")]
    private partial void LogTranslated(Exception exception, string operation, int statusCode);
}
