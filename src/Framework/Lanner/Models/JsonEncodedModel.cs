using System.Buffers;
using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>Values inside a text that is JSON; locations go on inside it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <typeparam name="TModel">Model of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonEncodedModel<T, TModel> : IJsonModel<JsonEncoded<T>>, ITextModel<JsonEncoded<T>>
    where TModel : struct, IJsonModel<T>
{
    /// <inheritdoc/>
    public static JsonEncoded<T> Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (reader.Peek() != JsonKind.String)
            return Scalar.Refuse<JsonEncoded<T>>(ref reader, ref errors, ErrorDetails.JsonType);
        var start = reader.Position;
        if (!reader.ReadUtf8String(out var text))
            return default;
        if (ReadText(new JsonReader(text, reader.MaxDepth, reader.Depth), ref errors, out var value) is { } detail)
            return Scalar.Refuse<JsonEncoded<T>>(ref reader, start, ref errors, detail);
        errors.StopIfFull(ref reader);
        return new(value);
    }

    /// <inheritdoc/>
    public static JsonEncoded<T> Parse(ReadOnlySpan<char> text, ref ErrorList errors)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, buffer);
            if (ReadText(new JsonReader(buffer.AsSpan(0, length), errors.Limits.MaxDepth), ref errors, out var value) is { } detail)
                errors.AddText(detail, text);
            return new(value);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the value itself.</summary>
    public static void Write(ref JsonWriter writer, JsonEncoded<T> value) => TModel.Write(ref writer, value.Value);

    /// <summary>A text with JSON for input, the value's own schema for output.</summary>
    public static Schema Schema(SchemaMode mode) => mode == SchemaMode.Output
        ? TModel.Schema(mode)
        : new() { Type = "string", ContentMediaType = "application/json", ContentSchema = TModel.Schema(mode) };

    private static ErrorDetail? ReadText(JsonReader reader, ref ErrorList errors, out T value)
    {
        var found = errors.Fork();
        value = TModel.Read(ref reader, ref found);
        reader.ReadEnd();
        if (reader.Error is { } error)
            return ErrorDetails.InvalidJsonText(error.Message);
        errors.Append(found);
        return null;
    }
}
