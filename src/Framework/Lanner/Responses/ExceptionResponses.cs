using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
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

    /// <summary>
    /// Whether an exception that leaves the pipeline is answered here: one of a request for an operation, whatever threw it, or one that is meant
    /// as an answer where no endpoint was found. All others are the platform's.
    /// </summary>
    public bool AreMine(HttpContext http, Exception exception) =>
        _options.ErrorsOfWholeApplication
        || OperationFailure.Of(http, exception) is not null
        || OwnEndpoint.Is(http.GetEndpoint())
        || (http.GetEndpoint() is null && exception is HttpException or ValidationException);

    /// <summary>Answers an exception in place, where a handler or its own type says how.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="source">What threw it, for the log.</param>
    /// <returns>The answer; null where the exception is to be thrown on, so that middleware of the application sees it and may answer.</returns>
    public Task? TryRespond(HttpContext http, Exception exception, string source)
    {
        if (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException or BadHttpRequestException)
            return Leave(http, exception, source);

        if (http.Response.HasStarted)
        {
            Report(http, exception);
            if (!AnswerSent.IsMarked(http))
                return Note(http, exception, source);
            LogFailedAfterStart(exception, source);
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

        if (exception is HttpException { StatusCode: var status } && _options.FindStatusHandler(status) is { } statusHandler)
            return RespondAsync(http, exception, status, statusHandler);

        if (_options.FindExceptionHandler(exception.GetType(), out var handledType) is { } handler
            && (handledType != typeof(Exception) || exception is not (HttpException or ValidationException or BadHttpRequestException)))
        {
            if (handledType != typeof(Exception))
                return RespondAsync(http, exception, StatusCodes.Status200OK, handler);
            return RespondToUnhandledAsync(http, exception, source, handler);
        }

        switch (exception)
        {
            case HttpException known:
                Reset(http.Response);
                return errorResponses.SendAsync(http, known);
            case ValidationException invalid:
                Reset(http.Response);
                return errorResponses.RejectAsync(http, invalid.Errors);
            case BadHttpRequestException unreadable:
                Reset(http.Response);
                return errorResponses.SendAsync(http, unreadable.StatusCode, DetailOf(unreadable));
        }

        if (_options.FindStatusHandler(StatusCodes.Status500InternalServerError) is { } serverErrorHandler)
            return RespondToUnhandledAsync(http, exception, source, serverErrorHandler);
        Report(http, exception);
        return Note(http, exception, source);
    }

    /// <summary>Answers an exception that nothing inside has answered; in the end with 500.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="source">What threw it, for the log, where no operation did.</param>
    /// <param name="isLogged">Whether the platform has logged it.</param>
    public Task RespondAsync(HttpContext http, Exception exception, string source, bool isLogged = false)
    {
        if (OperationFailure.Of(http, exception) is null && TryRespond(http, exception, source) is { } answer)
            return answer;
        var failure = http.Features.GetRequiredFeature<OperationFailure>();
        if (failure.IsAborted)
        {
            LogAborted(failure.Source);
            if (!http.Response.HasStarted)
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return Task.CompletedTask;
        }

        if (http.Response.HasStarted)
        {
            LogFailedAfterStart(exception, failure.Source);
            // A client must not take half an answer for a whole one.
            http.Abort();
            return Task.CompletedTask;
        }

        if (!isLogged)
            LogUnhandled(exception, failure.Source);
        // As the platform's exception middleware: what was begun is no part of this answer. Headers for all answers are set in OnStarting.
        http.Response.Clear();
        return errorResponses.SendServerErrorAsync(http);
    }

    // Nobody waits for the answer, unless time is up: then the middleware that set the time answers, and it knows such exceptions by their type.
    private Task? Leave(HttpContext http, Exception exception, string source)
    {
        if (http.Features.Get<IHttpRequestTimeoutFeature>() is { RequestTimeoutToken: { IsCancellationRequested: true } token })
        {
            if (exception is OperationCanceledException)
                return Note(http, exception, source, isAborted: true);
            var cancelled = new OperationCanceledException("The request ended before its answer.", exception, token);
            _ = Note(http, cancelled, source, isAborted: true);
            return Task.FromException(cancelled);
        }

        // Whatever keeps answers must see that this one is not whole.
        if (http.Response.HasStarted)
            return Note(http, exception, source, isAborted: true);
        LogAborted(source);
        http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        return Task.CompletedTask;
    }

    private static Task? Note(HttpContext http, Exception exception, string source, bool isAborted = false)
    {
        http.Features.Set(new OperationFailure(exception, source, isAborted));
        return null;
    }

    private Task RespondToUnhandledAsync(HttpContext http, Exception exception, string source, Func<HttpContext, Exception, Task> handler)
    {
        Report(http, exception);
        LogUnhandled(exception, source);
        return RespondAsync(http, exception, StatusCodes.Status500InternalServerError, handler);
    }

    private static Task RespondAsync(HttpContext http, Exception exception, int statusCode, Func<HttpContext, Exception, Task> handler)
    {
        Reset(http.Response);
        http.Response.StatusCode = statusCode;
        return handler(http, exception);
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
