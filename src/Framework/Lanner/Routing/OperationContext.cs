using System.Buffers;
using System.ComponentModel;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>What the generated code of one operation needs of the application: how to answer, and what to replace in tests.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationContext
{
    private readonly ErrorResponses _errorResponses;
    private readonly BackgroundTaskRunner _backgroundTasks;
    private readonly OperationJson _json;
    private readonly bool _sendsText;
    private readonly ResponseFilter? _filter;

    internal OperationContext(
        Operation operation, LannerOptions options, DependencyOverrides? overrides, ErrorResponses errorResponses, BackgroundTaskRunner backgroundTasks,
        KnownModels models, OperationJson json)
    {
        Operation = operation;
        Options = options;
        Overrides = overrides;
        Limits = models.Limits;
        MaxBodySize = options.MaxBodySize;
        IsStrictContentType = options.StrictContentType;
        _errorResponses = errorResponses;
        _backgroundTasks = backgroundTasks;
        Models = models;
        _json = json;
        _filter = ResponseFilter.Of(operation);
        ContentType = ContentTypeOf(operation.MediaType ?? options.MediaType);
        _sendsText = !ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The operation.</summary>
    public Operation Operation { get; }

    /// <summary>Settings of the API.</summary>
    public LannerOptions Options { get; }

    /// <summary>Replaced dependencies; null in production.</summary>
    public DependencyOverrides? Overrides { get; }

    /// <summary>The models by which values of the type object are written.</summary>
    internal KnownModels Models { get; }

    /// <summary>Bounds of what is read.</summary>
    internal ReadLimits Limits { get; }

    /// <summary>Content-Type of the successful answer; empty for none.</summary>
    internal string ContentType { get; }

    /// <summary>Whether the operation answers with server-sent events.</summary>
    internal bool IsEventStream => ContentType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>Largest body the operation reads, in bytes; null for no bound.</summary>
    internal long? MaxBodySize { get; set; }

    /// <summary>Whether validation errors are thrown, for middleware of the router to see.</summary>
    internal bool ThrowsValidationErrors { get; set; }

    /// <summary>Whether a body without Content-Type is no JSON.</summary>
    internal bool IsStrictContentType { get; set; }

    /// <summary>Answers with 422, or as the application's handler for <see cref="ValidationException"/> does.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="errors">All errors, in order.</param>
    public Task RejectAsync(HttpContext http, ErrorList errors) => ThrowsValidationErrors || Operation.IsWebSocket
        ? Task.FromException(new ValidationException(errors.ToValidationErrors(), http, Operation.DeclaredAs))
        : _errorResponses.RejectAsync(http, errors, Operation.DeclaredAs);

    /// <summary>Answers with a value, written as the declared type has it.</summary>
    /// <typeparam name="T">Declared type.</typeparam>
    /// <typeparam name="TModel">The code that writes it.</typeparam>
    /// <param name="http">The request and its answer.</param>
    /// <param name="value">The value.</param>
    public Task RespondAsync<T, TModel>(HttpContext http, T value)
        where TModel : IJsonModel<T>
    {
        if (ResponseWriter.HasNoContent(http.Response.StatusCode))
            return Task.CompletedTask;
        if (_sendsText && value is string text)
            return RespondTextAsync(http, text);
        var (buffer, length) = Serialize<T, TModel>(value);
        return ResponseWriter.SendAsync(http, ContentType, buffer, length);
    }

    /// <summary>Writes the answer of <see cref="RespondAsync{T, TModel}"/> to be sent later.</summary>
    /// <inheritdoc cref="RespondAsync{T, TModel}"/>
    public PreparedResponse Prepare<T, TModel>(HttpContext http, T value)
        where TModel : IJsonModel<T>
    {
        if (ResponseWriter.HasNoContent(http.Response.StatusCode))
            return default;
        if (_sendsText && value is string text)
            return PrepareText(http, text);
        var (buffer, length) = Serialize<T, TModel>(value);
        return new PreparedResponse(ContentType, buffer, length);
    }

    /// <summary>Answers with a value of another type, turned into the response model.</summary>
    /// <typeparam name="T">Type that the operation returns.</typeparam>
    /// <typeparam name="TModel">The code that writes it.</typeparam>
    /// <typeparam name="TResponse">The response model.</typeparam>
    /// <typeparam name="TResponseModel">The code that reads and writes the response model.</typeparam>
    /// <param name="http">The request and its answer.</param>
    /// <param name="value">The value.</param>
    public Task RespondAsync<T, TModel, TResponse, TResponseModel>(HttpContext http, T value)
        where TModel : IJsonModel<T>
        where TResponseModel : IJsonModel<TResponse>
    {
        if (ResponseWriter.HasNoContent(http.Response.StatusCode))
            return Task.CompletedTask;
        var (buffer, length) = Convert<T, TModel, TResponse, TResponseModel>(value);
        return ResponseWriter.SendAsync(http, ContentType, buffer, length);
    }

    /// <summary>Writes the answer of the method of four types to be sent later.</summary>
    /// <inheritdoc cref="RespondAsync{T, TModel, TResponse, TResponseModel}"/>
    public PreparedResponse Prepare<T, TModel, TResponse, TResponseModel>(HttpContext http, T value)
        where TModel : IJsonModel<T>
        where TResponseModel : IJsonModel<TResponse>
    {
        if (ResponseWriter.HasNoContent(http.Response.StatusCode))
            return default;
        var (buffer, length) = Convert<T, TModel, TResponse, TResponseModel>(value);
        return new PreparedResponse(ContentType, buffer, length);
    }

    /// <summary>Answers with text as it is, in the operation's media type.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="value">The text.</param>
    public Task RespondTextAsync(HttpContext http, string? value)
    {
        var (buffer, length) = Encode(value);
        return ResponseWriter.SendAsync(http, ContentType, buffer, length);
    }

    /// <summary>Encodes the answer of <see cref="RespondTextAsync"/> to be sent later.</summary>
    /// <inheritdoc cref="RespondTextAsync"/>
    public PreparedResponse PrepareText(HttpContext http, string? value)
    {
        var (buffer, length) = Encode(value);
        return new PreparedResponse(ContentType, buffer, length);
    }

    /// <summary>Answers as the platform's result does. The operation's status holds unless the result sets one.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="result">The result.</param>
    public Task RespondResultAsync(HttpContext http, IResult result) =>
        _json.ExecuteAsync(http, result ?? throw NoResult());

    /// <summary>Keeps the platform's result to be sent later.</summary>
    /// <inheritdoc cref="RespondResultAsync"/>
    public PreparedResponse PrepareResult(HttpContext http, IResult result) => new(new OperationResult(result ?? throw NoResult(), _json));

    /// <summary>Answers for an operation without a value: <c>null</c>, or nothing where the status has no content.</summary>
    /// <param name="http">The request and its answer.</param>
    public Task RespondNothingAsync(HttpContext http) => ResponseWriter.WriteAsync(http, ContentType, NullContent);

    /// <summary>Writes the answer of <see cref="RespondNothingAsync"/> to be sent later.</summary>
    /// <inheritdoc cref="RespondNothingAsync"/>
    public PreparedResponse PrepareNothing(HttpContext http)
    {
        if (ResponseWriter.HasNoContent(http.Response.StatusCode))
            return default;
        var buffer = ArrayPool<byte>.Shared.Rent(NullContent.Length);
        NullContent.CopyTo(buffer);
        return new PreparedResponse(ContentType, buffer, NullContent.Length);
    }

    /// <summary>Runs background tasks, in order. The answer is completed first; a failing task is logged and does not stop the next.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="http">The request and its answer.</param>
    public Task RunAsync(BackgroundTasks tasks, HttpContext http) =>
        tasks.IsEmpty ? Task.CompletedTask : _backgroundTasks.RunAsync(tasks, http, Operation);

    private static ReadOnlyMemory<byte> NullContent { get; } = "null"u8.ToArray();

    private (byte[] Buffer, int Length) Serialize<T, TModel>(T value)
        where TModel : IJsonModel<T>
    {
        var writer = new JsonWriter(Models);
        try
        {
            writer.WriteWhole<T, TModel>(value);
            _filter?.Apply(ref writer, default);
            return (writer.Detach(out var length), length);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private (byte[] Buffer, int Length) Convert<T, TModel, TResponse, TResponseModel>(T value)
        where TModel : IJsonModel<T>
        where TResponseModel : IJsonModel<TResponse>
    {
        if (value is TResponse fitting && _filter is null)
            return Serialize<TResponse, TResponseModel>(fitting);
        var writer = new JsonWriter(Models);
        var (source, length) = (Array.Empty<byte>(), 0);
        try
        {
            writer.WriteWhole<T, TModel>(value);
            source = writer.Detach(out length);
            writer = new JsonWriter(Models);
            var response = ResponseConversion.Read<TResponse, TResponseModel>(source.AsSpan(0, length), this);
            writer.WriteWhole<TResponse, TResponseModel>(response);
            _filter?.Apply(ref writer, source.AsMemory(0, length));
            return (writer.Detach(out var responseLength), responseLength);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
        finally
        {
            if (source.Length > 0)
                ArrayPool<byte>.Shared.Return(source);
        }
    }

    private static (byte[] Buffer, int Length) Encode(string? value)
    {
        value ??= "";
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        return (buffer, Encoding.UTF8.GetBytes(value, buffer));
    }

    private static string ContentTypeOf(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !mediaType.Contains("charset=", StringComparison.OrdinalIgnoreCase)
            ? mediaType + "; charset=utf-8"
            : mediaType;

    private InvalidOperationException NoResult() =>
        new($"{Operation.DeclaredAs} returned null where it declares an IResult.");
}
