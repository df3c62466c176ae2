using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Lanner.Runtime;

/// <summary>
/// Copies accepted JSON text that is in its normal form but for white space, as most is, token by token. Gives up at the first token that is
/// not: an escape or a number with another spelling, or a key that may have come before.
/// </summary>
internal static class JsonCompactor
{
    // Objects and arrays that are open at a time, and all keys of these objects.
    private const int MostOpen = 32;
    private const int MostKeys = 64;

    private const int InArray = -1;

    /// <summary>Copies the text.</summary>
    /// <param name="json">Text that the reader accepted.</param>
    /// <param name="maxDepth">How many objects and arrays may be open at a time; it gives up at one more.</param>
    /// <param name="target">At least <see cref="TargetLength"/> bytes.</param>
    /// <param name="written">Length of the copy.</param>
    /// <returns>False when it gave up; then the target holds nothing of use.</returns>
    public static bool TryCopy(ReadOnlySpan<byte> json, int maxDepth, Span<byte> target, out int written)
    {
        Span<int> firstKeys = stackalloc int[MostOpen];
        Span<ulong> keys = stackalloc ulong[MostKeys];
        maxDepth = Math.Min(maxDepth, MostOpen);
        var open = 0;
        var keyCount = 0;
        var isKeyNext = false;
        var position = 0;
        written = 0;
        if (!Utf8.IsValid(json))
            return false;
        while ((uint)position < (uint)json.Length)
        {
            var length = 1;
            switch (json[position])
            {
                case <= (byte)' ':
                    position++;
                    continue;
                case (byte)':':
                    break;
                case (byte)',':
                    isKeyNext = firstKeys[open - 1] != InArray;
                    break;
                case (byte)'{' or (byte)'[' when open == maxDepth:
                    return false;
                case (byte)'{':
                    firstKeys[open++] = keyCount;
                    isKeyNext = true;
                    break;
                case (byte)'[':
                    firstKeys[open++] = InArray;
                    isKeyNext = false;
                    break;
                case (byte)'}':
                    keyCount = firstKeys[--open];
                    break;
                case (byte)']':
                    open--;
                    break;
                case (byte)'"':
                    length = StringLength(json[position..]);
                    if (length < 0)
                        return false;
                    if (!isKeyNext)
                        break;
                    isKeyNext = false;
                    var mark = MarkOf(json.Slice(position, length));
                    for (var i = firstKeys[open - 1]; i < keyCount; i++)
                    {
                        if (keys[i] == mark)
                            return false;
                    }
                    if (keyCount == MostKeys)
                        return false;
                    keys[keyCount++] = mark;
                    break;
                default:
                    length = ScalarLength(json[position..]);
                    if (length < 0)
                        return false;
                    break;
            }
            Copy(json, position, target[written..], length);
            position += length;
            written += length;

            // What mostly follows, without another round.
            if ((uint)position < (uint)json.Length && json[position] == ':')
            {
                target[written++] = (byte)':';
                position++;
            }
            if ((uint)position < (uint)json.Length && json[position] == ' ')
                position++;
        }
        return true;
    }

    /// <summary>Bytes that the copy of a text may need.</summary>
    public static int TargetLength(int length) => length + Vector256<byte>.Count;

    // Most tokens are short: a vector's worth of bytes costs less than a copy of just the right length, and what is too much is overwritten.
    private static void Copy(ReadOnlySpan<byte> json, int position, Span<byte> target, int length)
    {
        if (length <= Vector256<byte>.Count && json.Length - position >= Vector256<byte>.Count)
            Vector256.Create(json[position..]).CopyTo(target);
        else
            json.Slice(position, length).CopyTo(target);
    }

    // With its quotes; -1 when an escape has a shorter spelling.
    private static int StringLength(ReadOnlySpan<byte> text)
    {
        var length = 1 + JsonReader.IndexOfStop(text[1..]);
        while (text[length] != '"')
        {
            if (!"\"\\bfnrt"u8.Contains(text[length + 1]))
                return -1;
            length += 2;
            length += JsonReader.IndexOfStop(text[length..]);
        }
        return length + 1;
    }

    // -1 when a number has another normal form, as all with an exponent do or may.
    private static int ScalarLength(ReadOnlySpan<byte> text)
    {
        if (text[0] is (byte)'t' or (byte)'n')
            return "true".Length;
        if (text[0] == 'f')
            return "false".Length;
        var length = 0;
        var isInteger = true;
        for (; (uint)length < (uint)text.Length; length++)
        {
            var current = text[length];
            if (current is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
                continue;
            if (current is <= (byte)' ' or (byte)',' or (byte)']' or (byte)'}')
                break;
            if (current != '.')
                return -1;
            isInteger = false;
        }
        return JsonNormalizer.IsNormal(text[..length], isInteger) ? length : -1;
    }

    // Keys with different marks are different.
    private static ulong MarkOf(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(key)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(key[^sizeof(ulong)..]), 29)
                ^ (ulong)key.Length;
        }
        var mark = (ulong)key.Length;
        foreach (var current in key)
            mark = (mark << 8) | current;
        return mark;
    }
}
