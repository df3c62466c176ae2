using System.Collections;
using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// The answer of an operation that returns <c>object</c>: written by what it is at run time and not described. Values outside models take
/// the form of FastAPI's <c>jsonable_encoder</c>: a time span is its seconds, a decimal is a number, UTC is <c>+00:00</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UntypedModel : IJsonModel<object?>
{
    /// <inheritdoc/>
    public static object? Read(ref JsonReader reader, ref ErrorList errors) => ObjectModel.Read(ref reader, ref errors);

    /// <summary>
    /// Writes a value: a scalar, a model, an anonymous object, a dictionary or a sequence of these. Another type is a <see cref="NotSupportedException"/>.
    /// </summary>
    public static void Write(ref JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case TimeSpan duration:
                writer.WriteNumber(duration.TotalSeconds);
                break;
            case decimal number when number.Scale == 0:
                writer.WriteFormatted(number, default, quoted: false);
                break;
            case decimal number:
                writer.WriteNumber((double)number);
                break;
            case DateTime moment:
                writer.WriteDateTime(moment, "+00:00"u8);
                break;
            case DateTimeOffset moment:
                writer.WriteDateTime(moment, "+00:00"u8);
                break;
            default:
                WriteOther(ref writer, value);
                break;
        }
    }

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => Runtime.Schema.Any;

    private static void WriteOther(ref JsonWriter writer, object value)
    {
        if (writer.Models?.FindNearest(value.GetType()) is { } model)
            model.Write(ref writer, value);
        else if (AnyScalar.TryWrite(ref writer, value))
            return;
        else if (value is IDictionary dictionary)
            WriteDictionary(ref writer, dictionary);
        else if (value is IEnumerable<KeyValuePair<string, object?>> entries)
            Entries.Write<string, StringModel, object?, UntypedModel>(ref writer, entries);
        else if (value is IEnumerable items)
            ArrayItems.Write<object?, UntypedModel>(ref writer, items.Cast<object?>());
        else
            throw Unknown(value);
    }

    private static NotSupportedException Unknown(object value) =>
        new($"{value.GetType()} is returned as object, and nothing tells Lanner that it is an answer. Return it by its own type.");

    private static void WriteDictionary(ref JsonWriter writer, IDictionary dictionary)
    {
        writer.Begin("{"u8);
        var isFirst = true;
        foreach (DictionaryEntry entry in dictionary)
        {
            if (!isFirst)
                writer.Raw(","u8);
            isFirst = false;
            writer.WriteKey<object?, UntypedModel>(entry.Key);
            Write(ref writer, entry.Value);
        }

        writer.End("}"u8);
    }
}
