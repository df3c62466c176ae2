using System.Collections;
using System.ComponentModel;
using System.Numerics;

namespace Lanner.Runtime;

/// <summary>
/// Any value, as FastAPI's <c>Any</c>: null, <see cref="bool"/>, <see cref="long"/> (else <see cref="BigInteger"/>), <see cref="double"/>, <see cref="string"/>,
/// <c>List&lt;object?&gt;</c>, <c>Dictionary&lt;string, object?&gt;</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ObjectModel : IJsonModel<object?>, ITextModel<object?>
{
    /// <inheritdoc/>
    public static object? Read(ref JsonReader reader, ref ErrorList errors)
    {
        switch (reader.Peek())
        {
            case JsonKind.True:
            case JsonKind.False:
                return BooleanModel.Read(ref reader, ref errors);
            case JsonKind.String:
                return StringModel.Read(ref reader, ref errors);
            case JsonKind.Number:
                return ReadNumber(ref reader, ref errors);
            case JsonKind.Array:
                return ListModel<object?, ObjectModel>.Read(ref reader, ref errors);
            case JsonKind.Object:
                return DictionaryModel<string, StringModel, object?, ObjectModel>.Read(ref reader, ref errors);
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>Takes the text as it is.</summary>
    public static object? Parse(ReadOnlySpan<char> text, ref ErrorList errors) => StringModel.Parse(text, ref errors);

    /// <summary>
    /// Writes a value by its type at run time: scalars, enums by name, dictionaries with string keys, and sequences of these. Another type is a
    /// <see cref="NotSupportedException"/>: declare the member with its type, so that a model is generated for it.
    /// </summary>
    public static void Write(ref JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case IDictionary<string, object?> dictionary:
                Entries.Write<string, StringModel, object?, ObjectModel>(ref writer, dictionary);
                break;
            case IReadOnlyDictionary<string, object?> dictionary:
                Entries.Write<string, StringModel, object?, ObjectModel>(ref writer, dictionary);
                break;
            default:
                if (writer.Models?.FindNearest(value.GetType()) is { } model)
                    model.Write(ref writer, value);
                else if (!AnyScalar.TryWrite(ref writer, value))
                    WriteSequence(ref writer, value);
                break;
        }
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Runtime.Schema.Any;

    private static object? ReadNumber(ref JsonReader reader, ref ErrorList errors)
    {
        if (reader.ReadInt64(out var small))
            return small;
        var lookahead = reader;
        lookahead.ReadNumber(out var isInteger);
        return isInteger ? BigIntegerModel.Read(ref reader, ref errors) : DoubleModel.Read(ref reader, ref errors);
    }

    private static void WriteSequence(ref JsonWriter writer, object value)
    {
        if (value is not IEnumerable items)
        {
            throw new NotSupportedException(
                $"{value.GetType()} is held in a place of the type object, which has no model for it. Declare the place with its own type.");
        }
        ArrayItems.Write<object?, ObjectModel>(ref writer, items.Cast<object?>());
    }
}
