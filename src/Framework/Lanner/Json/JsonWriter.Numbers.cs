using System.Buffers.Text;
using System.Globalization;

namespace Lanner.Runtime;

public ref partial struct JsonWriter
{
    // More than any number here takes: a decimal has 29 digits, sign and point.
    private const int NumberCapacity = 40;

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(int value) => WriteNumber((long)value);

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(long value)
    {
        Reserve(NumberCapacity);
        Utf8Formatter.TryFormat(value, _buffer[_length..], out var written);
        _length += written;
    }

    /// <summary>Writes an integer.</summary>
    public void WriteNumber(ulong value)
    {
        Reserve(NumberCapacity);
        Utf8Formatter.TryFormat(value, _buffer[_length..], out var written);
        _length += written;
    }

    /// <summary>Writes a number as Python's repr does: 50.0, 0.1, 1e+16, 1e-05. What is not finite is null.</summary>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
        {
            WriteNull();
            return;
        }
        Reserve(NumberCapacity);
        value.TryFormat(_buffer[_length..], out var written, default, CultureInfo.InvariantCulture);
        _length += FloatForm.Rewrite(_buffer[_length..], written);
    }

    /// <inheritdoc cref="WriteNumber(double)"/>
    public void WriteNumber(float value)
    {
        if (!float.IsFinite(value))
        {
            WriteNull();
            return;
        }
        Reserve(NumberCapacity);
        value.TryFormat(_buffer[_length..], out var written, default, CultureInfo.InvariantCulture);
        _length += FloatForm.Rewrite(_buffer[_length..], written);
    }

    /// <summary>Writes a decimal as a string, as pydantic does: a reader's binary floating point loses no digit.</summary>
    public void WriteDecimal(decimal value)
    {
        Reserve(NumberCapacity);
        _buffer[_length++] = (byte)'"';
        value.TryFormat(_buffer[_length..], out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        _buffer[_length++] = (byte)'"';
    }

    /// <summary>Writes a value that formats itself as JSON: a number, or, quoted, plain ASCII text.</summary>
    internal void WriteFormatted<T>(T value, ReadOnlySpan<char> format, bool quoted)
        where T : IUtf8SpanFormattable
    {
        if (quoted)
            Raw("\""u8);
        var capacity = NumberCapacity;
        int written;
        do
        {
            Reserve(capacity);
            capacity *= 2;
        }
        while (!value.TryFormat(_buffer[_length..], out written, format, CultureInfo.InvariantCulture));
        _length += written;
        if (quoted)
            Raw("\""u8);
    }
}
