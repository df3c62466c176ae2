using System.Text;

namespace Lanner.Dashboard.Otlp;

/// <summary>Writes the answer of a receiver. All three Export…ServiceResponse messages have the same shape: field 1 holds {1: number refused, 2: why}.</summary>
internal static class PartialSuccess
{
    private const string Why = "The dashboard's limits for resources or series are reached, or it cannot show this kind of data.";

    public static byte[] Write(int refused)
    {
        if (refused == 0)
            return [];
        var why = Encoding.UTF8.GetBytes(Why);
        byte[] inner = [0x08, .. Varint((uint)refused), 0x12, .. Varint((uint)why.Length), .. why];
        return [0x0A, .. Varint((uint)inner.Length), .. inner];
    }

    private static byte[] Varint(uint value)
    {
        var bytes = new List<byte>(5);
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return [.. bytes];
    }
}
