using System.Buffers;
using System.ComponentModel;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>
/// The whole body of a request, to be read once by <see cref="Read"/> or <see cref="ReadMembers"/>, which give its memory back.
/// A body in one piece is parsed where the server received it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RequestBody
{
    private readonly ReadOnlyMemory<byte> _content;
    private readonly PipeReader? _reader;
    private readonly SequencePosition _end;
    private readonly byte[]? _pooled;
    private readonly bool _isJson;
    private readonly int _maxDepth;

    private RequestBody(HttpRequest request, OperationContext operation, PipeReader reader, ReadOnlySequence<byte> buffer, bool isKept)
    {
        _isJson = JsonContentType.Matches(request.ContentType, operation.IsStrictContentType);
        _maxDepth = operation.Models.MaxDepth;
        if (buffer.IsSingleSegment)
        {
            _content = buffer.First;
            _reader = reader;
            _end = buffer.End;
        }
        else
        {
            var length = checked((int)buffer.Length);
            _pooled = ArrayPool<byte>.Shared.Rent(length);
            buffer.CopyTo(_pooled);
            _content = _pooled.AsMemory(0, length);
            reader.AdvanceTo(buffer.End);
        }

        if (isKept)
            KeptBody.Keep(request.HttpContext, _content, _maxDepth);
    }

    /// <summary>Receives the body.</summary>
    /// <param name="http">The request.</param>
    /// <param name="operation">The operation, which bounds the size.</param>
    /// <exception cref="BadHttpRequestException">The body is too large (413) or can't be read (400).</exception>
    /// <exception cref="HttpException">The body's charset is not supported (415).</exception>
    public static ValueTask<RequestBody> ReadAsync(HttpContext http, OperationContext operation)
    {
        var request = http.Request;
        var limit = operation.MaxBodySize ?? long.MaxValue;
        if (limit > ServerBodyLimit.Default)
            ServerBodyLimit.Raise(http, operation.MaxBodySize);
        if (request.ContentLength is { } length)
        {
            if (length == 0)
                return default;
            if (length > limit)
                throw new BodyTooLargeException(limit);
        }

        BodyCharset.Check(request.ContentType);
        var isKept = operation.ThrowsValidationErrors || operation.Options.HandlesValidation;
        var reader = request.BodyReader;
        while (reader.TryRead(out var received))
        {
            if (TryComplete(request, operation, reader, received, limit, isKept, out var body))
                return new ValueTask<RequestBody>(body);
        }

        return ReceiveAsync(request, operation, reader, limit, isKept);
    }

    /// <summary>Reads the body as one value. Locations begin with <c>body</c>.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <typeparam name="TModel">The code that reads it.</typeparam>
    /// <param name="required">Whether a body must be there.</param>
    /// <param name="errors">Takes the errors.</param>
    /// <exception cref="BadHttpRequestException">The body is no text (400).</exception>
    public T? Read<T, TModel>(bool required, ref ErrorList errors)
        where TModel : IJsonModel<T>
    {
        var mark = errors.Count;
        try
        {
            if (_content.IsEmpty)
            {
                if (required)
                    AddMissing(mark, ref errors);
                return default;
            }

            return _isJson ? ReadJson<T, TModel>(required, mark, ref errors) : ReadText<T, TModel>(mark, ref errors);
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Reads several parameters as the keys of one object. Locations begin with <c>body</c>.</summary>
    /// <typeparam name="T">Type that holds the parameters' values.</typeparam>
    /// <typeparam name="TModel">The code that reads it.</typeparam>
    /// <param name="errors">Takes the errors.</param>
    /// <exception cref="BadHttpRequestException">The body is no text (400).</exception>
    public T ReadMembers<T, TModel>(ref ErrorList errors)
        where TModel : IBodyModel<T>
    {
        var mark = errors.Count;
        try
        {
            if (!_isJson || _content.IsEmpty)
                return Absent<T, TModel>(isOtherKind: false, mark, ref errors);
            var reader = new JsonReader(_content.Span, _maxDepth);
            var kind = reader.Peek();
            if (kind == JsonKind.Object)
            {
                var value = TModel.Read(ref reader, ref errors);
                reader.ReadEnd();
                _ = errors.Within(mark, "body");
                return reader.IsMalformed ? Malformed<T>(reader, ref errors)! : value;
            }

            reader.Skip();
            reader.ReadEnd();
            return reader.IsMalformed ? Malformed<T>(reader, ref errors)! : Absent<T, TModel>(kind != JsonKind.Null, mark, ref errors);
        }
        finally
        {
            Release();
        }
    }

    private static bool TryComplete(
        HttpRequest request, OperationContext operation, PipeReader reader, ReadResult received, long limit, bool isKept, out RequestBody body)
    {
        var buffer = received.Buffer;
        if (buffer.Length > limit)
        {
            reader.AdvanceTo(buffer.End);
            throw new BodyTooLargeException(limit);
        }

        if (received.IsCanceled)
        {
            reader.AdvanceTo(buffer.End);
            throw new OperationCanceledException("Reading the body was cancelled.");
        }

        if (received.IsCompleted)
        {
            body = new RequestBody(request, operation, reader, buffer, isKept);
            return true;
        }

        reader.AdvanceTo(buffer.Start, buffer.End);
        body = default;
        return false;
    }

    private static async ValueTask<RequestBody> ReceiveAsync(
        HttpRequest request, OperationContext operation, PipeReader reader, long limit, bool isKept)
    {
        while (true)
        {
            ReadResult received;
            try
            {
                received = await reader.ReadAsync();
            }
            catch (Exception exception) when (exception is not (BadHttpRequestException or HttpException or OperationCanceledException))
            {
                // Whatever a body that was swapped by middleware throws: FastAPI answers 400 as well.
                throw new BadHttpRequestException("The body can't be read.", exception);
            }

            if (TryComplete(request, operation, reader, received, limit, isKept, out var body))
                return body;
        }
    }

    private T? ReadJson<T, TModel>(bool required, int mark, ref ErrorList errors)
        where TModel : IJsonModel<T>
    {
        var reader = new JsonReader(_content.Span, _maxDepth);
        T? value = default;
        if (!reader.ReadNull())
            value = TModel.Read(ref reader, ref errors);
        else if (required)
            errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        reader.ReadEnd();
        _ = errors.Within(mark, "body");
        return reader.IsMalformed ? Malformed<T>(reader, ref errors) : value;
    }

    // A body of another type is a text to FastAPI. As a JSON string it gives the same value or error.
    private T? ReadText<T, TModel>(int mark, ref ErrorList errors)
        where TModel : IJsonModel<T>
    {
        var writer = new JsonWriter();
        try
        {
            writer.WriteString(Encoding.UTF8.GetString(_content.Span));
            var reader = new JsonReader(writer.WrittenSpan);
            var value = TModel.Read(ref reader, ref errors);
            _ = errors.Within(mark, "body");
            return value;
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static T? Malformed<T>(JsonReader reader, ref ErrorList errors)
    {
        if (reader.IsUndecodable)
            throw new BadHttpRequestException("The body is no UTF-8.");
        if (reader.Error is not { } error)
            return default;
        errors.AddFinal(ErrorDetails.JsonInvalid(error.Message), ErrorInput.EmptyObject);
        _ = errors.Within(0, "body", error.Offset);
        return default;
    }

    private static T Absent<T, TModel>(bool isOtherKind, int mark, ref ErrorList errors)
        where TModel : IBodyModel<T>
    {
        var value = TModel.Absent(isOtherKind, ref errors);
        _ = errors.Within(mark, "body");
        return value;
    }

    private static void AddMissing(int mark, ref ErrorList errors)
    {
        errors.Add(ErrorDetails.Missing, ErrorInput.Null);
        _ = errors.Within(mark, "body");
    }

    private void Release()
    {
        _reader?.AdvanceTo(_end);
        if (_pooled is not null)
            ArrayPool<byte>.Shared.Return(_pooled);
    }
}
