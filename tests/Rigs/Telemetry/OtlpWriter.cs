using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Rigs.Telemetry;

/// <summary>Writes protobuf as OTLP senders do. A message within a message is written by a function, so that its length is known before it.</summary>
internal sealed class OtlpWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    public OtlpWriter Message(int field, Action<OtlpWriter> write)
    {
        var inner = new OtlpWriter();
        write(inner);
        return Bytes(field, inner._buffer.WrittenSpan);
    }

    public OtlpWriter Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public OtlpWriter Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Tag(field, 2);
        Varint((ulong)bytes.Length);
        _buffer.Write(bytes);
        return this;
    }

    public OtlpWriter Number(int field, ulong value)
    {
        Tag(field, 0);
        Varint(value);
        return this;
    }

    public OtlpWriter Fixed(int field, ulong value)
    {
        Tag(field, 1);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
        return this;
    }

    /// <summary>A KeyValue with a text.</summary>
    public OtlpWriter Attribute(int field, string key, string value) =>
        Message(field, pair => pair.Text(1, key).Message(2, any => any.Text(1, value)));

    private void Tag(int field, int wire) => Varint((ulong)((field << 3) | wire));

    private void Varint(ulong value)
    {
        var span = _buffer.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        _buffer.Advance(length);
    }
}
