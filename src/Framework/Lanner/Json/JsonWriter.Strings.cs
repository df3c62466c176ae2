using System.Buffers;
using System.Text.Unicode;

namespace Lanner.Runtime;

public ref partial struct JsonWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static control => (char)control), '"', '\\']);

    /// <summary>Writes a string, or null. Half a surrogate pair becomes U+FFFD.</summary>
    public void WriteString(string? value)
    {
        if (value is null)
            WriteNull();
        else
            WriteString(value.AsSpan());
    }

    /// <summary>Writes a string. Half a surrogate pair becomes U+FFFD.</summary>
    public void WriteString(scoped ReadOnlySpan<char> value)
    {
        Reserve(RoomFor(value) + 2);
        _buffer[_length++] = (byte)'"';
        var escape = value.IndexOfAny(Escaped);
        while (escape >= 0)
        {
            Transcode(value[..escape]);
            WriteEscape((byte)value[escape]);
            value = value[(escape + 1)..];
            escape = value.IndexOfAny(Escaped);
            Reserve(RoomFor(escape < 0 ? value : value[..escape]) + 1);
        }
        Transcode(value);
        _buffer[_length++] = (byte)'"';
    }

    /// <summary>Writes a string that is UTF-8 already. What is no UTF-8 becomes U+FFFD.</summary>
    public void WriteUtf8String(scoped ReadOnlySpan<byte> value)
    {
        if (!Utf8.IsValid(value))
        {
            WriteString(System.Text.Encoding.UTF8.GetString(value));
            return;
        }
        Reserve(value.Length + 2);
        _buffer[_length++] = (byte)'"';
        var escape = NextEscape(value);
        while (escape >= 0)
        {
            Raw(value[..escape]);
            WriteEscape(value[escape]);
            value = value[(escape + 1)..];
            escape = NextEscape(value);
        }
        Raw(value);
        Raw("\""u8);
    }

    private static int NextEscape(ReadOnlySpan<byte> value) => value.IndexOfAny(JsonReader.StringStops);

    // What a text takes at most, where there is that much; else it is counted, so that the buffer grows no further than it must.
    private readonly int RoomFor(scoped ReadOnlySpan<char> text)
    {
        var most = text.Length * 3L;
        return most < _buffer.Length - _length ? (int)most : System.Text.Encoding.UTF8.GetByteCount(text);
    }

    // The caller has reserved the bytes.
    private void Transcode(scoped ReadOnlySpan<char> value)
    {
        Utf8.FromUtf16(value, _buffer[_length..], out _, out var written);
        _length += written;
    }

    private void WriteEscape(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                Raw("\\\""u8);
                break;
            case (byte)'\\':
                Raw("\\\\"u8);
                break;
            case (byte)'\b':
                Raw("\\b"u8);
                break;
            case (byte)'\f':
                Raw("\\f"u8);
                break;
            case (byte)'\n':
                Raw("\\n"u8);
                break;
            case (byte)'\r':
                Raw("\\r"u8);
                break;
            case (byte)'\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw([(byte)('0' + (value >> 4)), "0123456789abcdef"u8[value & 15]]);
                break;
        }
    }
}
