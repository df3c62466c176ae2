using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;

namespace Lanner.Runtime;

/// <summary>Bytes, on the wire as Base64 text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Base64Model : IJsonModel<byte[]>, ITextModel<byte[]>, IScalar<byte[]>
{
    private static readonly Schema Description = new() { Type = "string", ContentEncoding = "base64", ContentMediaType = "application/octet-stream" };

    private static readonly SearchValues<byte> Symbols =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"u8);

    /// <inheritdoc/>
    public static byte[] Read(ref JsonReader reader, ref ErrorList errors) => reader.Peek() == JsonKind.String
        ? Scalar.ReadString<byte[], Base64Model>(ref reader, ref errors)
        : Scalar.Refuse<byte[]>(ref reader, ref errors, ErrorDetails.BytesType);

    /// <inheritdoc/>
    public static byte[] Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<byte[], Base64Model>(text, ref errors);

    /// <summary>Writes the bytes in the alphabet for URLs, with padding.</summary>
    public static void Write(ref JsonWriter writer, byte[] value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        var text = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(value.Length));
        _ = Base64.EncodeToUtf8(value, text, out _, out var written);
        var symbols = text.AsSpan(0, written);
        symbols.Replace((byte)'+', (byte)'-');
        symbols.Replace((byte)'/', (byte)'_');
        writer.WriteUtf8String(symbols);
        ArrayPool<byte>.Shared.Return(text);
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Description;

    static ErrorDetail? IScalar<byte[]>.Read(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = [];
        var symbols = text.TrimEnd((byte)'=');
        var wrong = symbols.IndexOfAnyExcept(Symbols);
        if (wrong >= 0)
            return ErrorDetails.BytesInvalidEncoding("base64", string.Create(CultureInfo.InvariantCulture, $"Invalid symbol {symbols[wrong]}, offset {wrong}."));
        if (text.Length - symbols.Length > 2)
            return ErrorDetails.BytesInvalidEncoding("base64", "Invalid padding");
        if (symbols.Length % 4 == 1)
            return ErrorDetails.BytesInvalidEncoding("base64", string.Create(CultureInfo.InvariantCulture, $"Invalid input length: {text.Length}"));
        return TryDecode(symbols, out value) ? null : ErrorDetails.BytesInvalidEncoding("base64", "Invalid last symbol");
    }

    // The decoder for URLs needs no padding; it knows one alphabet only.
    private static bool TryDecode(ReadOnlySpan<byte> symbols, out byte[] value)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(symbols.Length);
        var copy = buffer.AsSpan(0, symbols.Length);
        symbols.CopyTo(copy);
        copy.Replace((byte)'+', (byte)'-');
        copy.Replace((byte)'/', (byte)'_');
        value = new byte[Base64Url.GetMaxDecodedLength(symbols.Length)];
        var isDone = Base64Url.DecodeFromUtf8(copy, value, out _, out var written) == OperationStatus.Done;
        ArrayPool<byte>.Shared.Return(buffer);
        if (written != value.Length)
            Array.Resize(ref value, written);
        return isDone;
    }
}
