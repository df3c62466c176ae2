using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lanner.Runtime;

/// <summary>Writes the answers that report an error, in the form the application chose.</summary>
internal sealed partial class ErrorResponses(
    IOptions<LannerOptions> options, OperationJson json, KnownModels models, ILogger<ErrorResponses> logger)
{
    private const string ProblemJson = "application/problem+json";

    // Errors repeat what they are about, so their body is mostly larger than the request's.
    private const int ErrorCapacity = 4096;

    private readonly LannerOptions _options = options.Value;

    // FastAPI leaves letters of all scripts as they are.
    private readonly Lazy<JsonSerializerOptions> _detailOptions =
        new(() => new JsonSerializerOptions(json.Value.SerializerOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private bool IsProblem => _options.ErrorFormat == ErrorFormat.ProblemDetails;

    /// <summary>422; where the application has a handler for validation errors, the exception that it answers.</summary>
    public Task RejectAsync(HttpContext http, ErrorList errors, string declaredAs)
    {
        if (_options.HandlesValidation)
            return Task.FromException(new ValidationException(errors.ToValidationErrors(), http, declaredAs));
        var writer = BeginErrors(StatusCodes.Status422UnprocessableEntity);
        ErrorBody.WriteList(ref writer, errors);
        return SendErrorsAsync(http, ref writer, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>422 for errors that code of the application reports; 403 where they refuse a WebSocket.</summary>
    public Task RejectAsync(HttpContext http, IReadOnlyList<ValidationError> errors, int statusCode = StatusCodes.Status422UnprocessableEntity)
    {
        var writer = BeginErrors(statusCode);
        ErrorBody.WriteList(ref writer, errors, models.Limits);
        return SendErrorsAsync(http, ref writer, statusCode);
    }

    /// <summary>The list of errors as text.</summary>
    public string TextOf(IReadOnlyList<ValidationError> errors) => ErrorBody.TextOf(errors, models.Limits);

    /// <summary>The status, detail and headers of an exception. No header changes the status: what can't be sent is escaped or left out.</summary>
    public Task SendAsync(HttpContext http, HttpException exception)
    {
        if (exception.Headers is { } headers)
        {
            foreach (var (name, value) in headers)
            {
                if (AnswerHeader.IsName(name))
                    http.Response.Headers[name] = AnswerHeader.Escape(value ?? "");
                else
                    LogLeftOut(AnswerHeader.Escape(name), exception.StatusCode);
            }
        }

        return SendAsync(http, exception.StatusCode, exception.Detail);
    }

    /// <summary>A status with its detail: <c>{"detail": …}</c>.</summary>
    public Task SendAsync(HttpContext http, int statusCode, object detail)
    {
        http.Response.StatusCode = statusCode;
        if (ResponseWriter.HasNoContent(statusCode))
            return Task.CompletedTask;
        var writer = new JsonWriter();
        if (IsProblem)
        {
            WriteProblemStart(ref writer, statusCode);
            // A problem's detail is a text; other values are an extension member.
            if (detail is string text && text != ReasonPhrases.GetReasonPhrase(statusCode))
            {
                writer.Raw(",\"detail\":"u8);
                writer.WriteString(text);
            }
            else if (detail is not string)
            {
                writer.Raw(",\"data\":"u8);
                WriteValue(ref writer, detail);
            }
        }
        else
        {
            writer.Raw("{\"detail\":"u8);
            WriteValue(ref writer, detail);
        }

        writer.Raw("}"u8);
        var buffer = writer.Detach(out var length);
        return ResponseWriter.SendAsync(http, IsProblem ? ProblemJson : "application/json", buffer, length);
    }

    /// <summary>500 for an unhandled exception. It tells nothing of the exception, in any environment.</summary>
    public Task SendServerErrorAsync(HttpContext http)
    {
        const int statusCode = StatusCodes.Status500InternalServerError;
        if (IsProblem)
            return SendAsync(http, statusCode, ReasonPhrases.GetReasonPhrase(statusCode));
        http.Response.StatusCode = statusCode;
        return ResponseWriter.WriteAsync(http, "text/plain; charset=utf-8", ServerErrorText);
    }

    private static ReadOnlyMemory<byte> ServerErrorText { get; } = "Internal Server Error"u8.ToArray();

    // {"detail":[…]}, or {"type":…,"title":…,"status":…,"errors":[…]}.
    private JsonWriter BeginErrors(int statusCode)
    {
        var writer = new JsonWriter(ErrorCapacity);
        if (IsProblem)
        {
            WriteProblemStart(ref writer, statusCode);
            writer.Raw(",\"errors\":"u8);
        }
        else
        {
            writer.Raw("{\"detail\":"u8);
        }

        return writer;
    }

    private Task SendErrorsAsync(HttpContext http, ref JsonWriter body, int statusCode)
    {
        body.Raw("}"u8);
        http.Response.StatusCode = statusCode;
        var buffer = body.Detach(out var length);
        return ResponseWriter.SendAsync(http, IsProblem ? ProblemJson : "application/json", buffer, length);
    }

    private static void WriteProblemStart(ref JsonWriter writer, int statusCode)
    {
        writer.Raw("{\"type\":\"about:blank\",\"title\":"u8);
        writer.WriteString(ReasonPhrases.GetReasonPhrase(statusCode));
        writer.Raw(",\"status\":"u8);
        writer.WriteNumber(statusCode);
    }

    private void WriteValue(ref JsonWriter writer, object value)
    {
        if (value is string text)
            writer.WriteString(text);
        else
            writer.Raw(PlatformJson.Write(value, _detailOptions.Value.GetTypeInfo(value.GetType()), _options.MaxResponseSize).Span);
    }

    [LoggerMessage(1, LogLevel.Warning, "The header \"{Name}\" of an HttpException can't be sent and is left out of the answer {StatusCode}.")]
    private partial void LogLeftOut(string name, int statusCode);
}
