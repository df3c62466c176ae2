using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lanner.Runtime;

/// <summary>Writes scalars whose type is only known at run time.</summary>
internal static class AnyScalar
{
    /// <summary>Writes the value when it is a scalar.</summary>
    public static bool TryWrite(ref JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(text);
                break;
            case bool truth:
                writer.WriteBoolean(truth);
                break;
            case Enum member:
                writer.WriteString(member.ToString());
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number:
                writer.WriteNumber(number);
                break;
            case BigInteger number:
                BigIntegerModel.Write(ref writer, number);
                break;
            case double number:
                writer.WriteNumber(number);
                break;
            case float number:
                writer.WriteNumber(number);
                break;
            case decimal number:
                writer.WriteDecimal(number);
                break;
            default:
                return TryWriteText(ref writer, value);
        }
        return true;
    }

    private static bool TryWriteText(ref JsonWriter writer, object value)
    {
        switch (value)
        {
            case Guid guid:
                GuidModel.Write(ref writer, guid);
                break;
            case DateTime moment:
                writer.WriteDateTime(moment);
                break;
            case DateTimeOffset moment:
                writer.WriteDateTime(moment);
                break;
            case DateOnly date:
                DateOnlyModel.Write(ref writer, date);
                break;
            case TimeOnly time:
                TimeOnlyModel.Write(ref writer, time);
                break;
            case TimeSpan duration:
                TimeSpanModel.Write(ref writer, duration);
                break;
            case Uri url:
                UriModel.Write(ref writer, url);
                break;
            case byte[] bytes:
                BytesModel.Write(ref writer, bytes);
                break;
            case JsonElement element:
                JsonElementModel.Write(ref writer, element);
                break;
            case JsonNode node:
                JsonNodeModel.Write(ref writer, node);
                break;
            default:
                return false;
        }
        return true;
    }
}
