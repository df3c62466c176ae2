using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>Any JSON, kept as it came. NaN and Infinity, which <see cref="JsonElement"/> can't hold, are refused as <c>finite_number</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementModel : IJsonModel<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref JsonReader reader, ref ErrorList errors)
    {
        var start = reader.Peek() == JsonKind.Malformed ? 0 : reader.Position;
        reader.Skip();
        if (reader.IsMalformed)
            return default;
        if (errors.RefusesNullCharacter && NullCharacters.AreIn(reader.TextFrom(start)))
            return NullCharacters.Refuse(reader, start, ref errors);
        var platformReader = new Utf8JsonReader(reader.TextFrom(start), new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            return JsonElement.ParseValue(ref platformReader);
        }
        catch (JsonException)
        {
            return Scalar.Refuse<JsonElement>(ref reader, start, ref errors, ErrorDetails.FiniteNumber);
        }
    }

    /// <summary>Writes the element as compact JSON; an undefined one as null.</summary>
    public static void Write(ref JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            writer.WriteNull();
        else
            JsonNormalizer.Write(ref writer, JsonMarshal.GetRawUtf8Value(value));
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Runtime.Schema.Any;
}
