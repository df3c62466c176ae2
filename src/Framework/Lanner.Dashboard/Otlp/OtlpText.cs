using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lanner.Dashboard.Access;
using Lanner.Dashboard.Telemetry;

namespace Lanner.Dashboard.Otlp;

/// <summary>Reads texts, ids, times and attributes. What goes into the store comes through here, so this is where secrets are masked and lengths are limited.</summary>
internal sealed class OtlpText(SecretMask secrets, TelemetryLimits limits)
{
    private readonly StringPool _pool = new();

    public string Text(ReadOnlySpan<byte> utf8)
    {
        var text = secrets.Apply(_pool.Get(utf8));
        return text.Length <= limits.MaxTextLength ? text : string.Concat(text.AsSpan(0, limits.MaxTextLength), "…");
    }

    public static UInt128 TraceId(ReadOnlySpan<byte> id) => id.Length == 16 ? BinaryPrimitives.ReadUInt128BigEndian(id) : 0;

    public static ulong SpanId(ReadOnlySpan<byte> id) => id.Length == 8 ? BinaryPrimitives.ReadUInt64BigEndian(id) : 0;

    public static DateTime Time(ulong unixNanoseconds)
    {
        var ticks = unixNanoseconds / 100;
        return ticks <= (ulong)(DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) ? DateTime.UnixEpoch.AddTicks((long)ticks) : DateTime.MaxValue;
    }

    /// <summary>Reads a KeyValue into the list, unless the list is full.</summary>
    public void AddAttribute(ReadOnlySpan<byte> message, List<TelemetryAttribute> attributes)
    {
        var key = "";
        var value = "";
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: key = _pool.Get(reader.Bytes()); break;
                case 2: value = Value(reader.Bytes()); break;
                default: reader.Skip(); break;
            }
        }

        if (attributes.Count < limits.MaxAttributeCount)
            attributes.Add(new TelemetryAttribute(key, SecretMask.IsSecretName(key) ? SecretMask.Mask : value));
    }

    /// <summary>An AnyValue as text; lists and maps as JSON.</summary>
    public string Value(ReadOnlySpan<byte> message)
    {
        var reader = new ProtoReader(message);
        var text = "";
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: text = Text(reader.Bytes()); break;
                case 2: text = reader.Varint() != 0 ? "true" : "false"; break;
                case 3: text = ((long)reader.Varint()).ToString(CultureInfo.InvariantCulture); break;
                case 4: text = reader.Double().ToString("R", CultureInfo.InvariantCulture); break;
                case 5: text = List(reader.Bytes(), 0); break;
                case 6: text = Map(reader.Bytes(), 0); break;
                case 7: text = Convert.ToBase64String(reader.Bytes()); break;
                default: reader.Skip(); break;
            }
        }

        return text;
    }

    private string List(ReadOnlySpan<byte> message, int depth)
    {
        var json = new StringBuilder("[");
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            json.Append(json.Length > 1 ? ", " : "").Append(Json(reader.Bytes(), depth + 1));
        }

        return json.Append(']').ToString();
    }

    private string Map(ReadOnlySpan<byte> message, int depth)
    {
        var json = new StringBuilder("{");
        var reader = new ProtoReader(message);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            var key = "";
            var value = "null";
            var entry = new ProtoReader(reader.Bytes());
            while (entry.Next())
            {
                switch (entry.Field)
                {
                    case 1: key = Text(entry.Bytes()); break;
                    case 2: value = Json(entry.Bytes(), depth + 1); break;
                    default: entry.Skip(); break;
                }
            }

            json.Append(json.Length > 1 ? ", " : "").Append(Quoted(key)).Append(": ").Append(SecretMask.IsSecretName(key) ? Quoted(SecretMask.Mask) : value);
        }

        return json.Append('}').ToString();
    }

    private string Json(ReadOnlySpan<byte> message, int depth)
    {
        const int MaxDepth = 16;
        if (depth > MaxDepth)
            return "\"…\"";
        var reader = new ProtoReader(message);
        return !reader.Next() ? "null" : reader.Field switch
        {
            1 => Quoted(Text(reader.Bytes())),
            5 => List(reader.Bytes(), depth),
            6 => Map(reader.Bytes(), depth),
            7 => Quoted(Convert.ToBase64String(reader.Bytes())),
            _ => Value(message),
        };
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
