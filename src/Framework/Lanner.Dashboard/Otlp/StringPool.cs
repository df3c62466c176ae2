using System.Text;

namespace Lanner.Dashboard.Otlp;

/// <summary>Telemetry says the same few words again and again; the pool makes them one string each. A slot holds the last word that fell into it.</summary>
internal sealed class StringPool
{
    private const int Slots = 8192;
    private const int MaxLength = 128;
    private readonly string?[] _strings = new string?[Slots];

    /// <summary>The text of UTF-8 bytes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length > MaxLength || !Ascii.IsValid(utf8))
            return Encoding.UTF8.GetString(utf8);
        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var slot = ref _strings[(uint)hash.ToHashCode() % Slots];
        if (slot is { } known && known.Length == utf8.Length && Ascii.Equals(utf8, known))
            return known;
        return slot = Encoding.ASCII.GetString(utf8);
    }
}
