using System.Buffers.Binary;

namespace Lanner.Dashboard.Otlp;

/// <summary>
/// Walks over the fields of one protobuf message. Whoever reads a field consumes it with the method of its wire type, or skips it.
/// Rule: protobuf.dev, "Encoding".
/// </summary>
internal ref struct ProtoReader(ReadOnlySpan<byte> message)
{
    private const int VarintWire = 0;
    private const int Fixed64Wire = 1;
    private const int BytesWire = 2;
    private const int Fixed32Wire = 5;

    private ReadOnlySpan<byte> _rest = message;
    private int _wire;

    /// <summary>Number of the field that is next.</summary>
    public int Field { get; private set; }

    /// <summary>True when the field that is next is a packed list or a message.</summary>
    public readonly bool IsBytes => _wire == BytesWire;

    /// <summary>Goes to the next field; false at the end of the message.</summary>
    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        var tag = ReadVarint();
        Field = (int)(tag >> 3);
        _wire = (int)(tag & 7);
        return Field > 0 ? true : throw Malformed("a field has number 0");
    }

    public ulong Varint()
    {
        Expect(VarintWire);
        return ReadVarint();
    }

    /// <summary>A number of type sint32 or sint64.</summary>
    public long ZigZag()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public ulong Fixed64()
    {
        Expect(Fixed64Wire);
        return BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
    }

    public double Double() => BitConverter.UInt64BitsToDouble(Fixed64());

    public ReadOnlySpan<byte> Bytes()
    {
        Expect(BytesWire);
        var length = ReadVarint();
        return length <= (ulong)_rest.Length ? Take((int)length) : throw Malformed("a field is longer than its message");
    }

    public void Skip()
    {
        switch (_wire)
        {
            case VarintWire: ReadVarint(); break;
            case Fixed64Wire: Take(8); break;
            case BytesWire: Bytes(); break;
            case Fixed32Wire: Take(4); break;
            default: throw Malformed($"field {Field} has unknown wire type {_wire}");
        }
    }

    /// <summary>Adds the elements of a repeated fixed64, packed or not.</summary>
    public void AddFixed64s(List<ulong> values)
    {
        if (!IsBytes)
        {
            values.Add(Fixed64());
            return;
        }

        for (var packed = Bytes(); !packed.IsEmpty; packed = packed[8..])
        {
            if (packed.Length < 8)
                throw Malformed("a packed list ends within an element");
            values.Add(BinaryPrimitives.ReadUInt64LittleEndian(packed));
        }
    }

    /// <summary>Adds the elements of a repeated uint64, packed or not.</summary>
    public void AddVarints(List<ulong> values)
    {
        if (!IsBytes)
        {
            values.Add(Varint());
            return;
        }

        var packed = new ProtoReader(Bytes());
        while (!packed._rest.IsEmpty)
            values.Add(packed.ReadVarint());
    }

    private ulong ReadVarint()
    {
        var value = 0UL;
        for (var i = 0; i < _rest.Length && i < 10; i++)
        {
            var part = _rest[i];
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return value;
            }
        }

        throw Malformed("a number does not end");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (_rest.Length < length)
            throw Malformed("it ends within a field");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private readonly void Expect(int wire)
    {
        if (_wire != wire)
            throw Malformed($"field {Field} has wire type {_wire} in place of {wire}");
    }

    private static InvalidDataException Malformed(string why) => new($"The protobuf message is malformed: {why}.");
}
