using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// Strings. Numbers and booleans are refused; so is half a surrogate pair (<c>"\ud800"</c>), which no UTF-8 text, database or answer could hold.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringModel : IJsonModel<string>, ITextModel<string>
{
    /// <inheritdoc/>
    public static string Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (reader.Peek() != JsonKind.String)
            return Scalar.Refuse<string>(ref reader, ref errors, ErrorDetails.StringType);
        var start = reader.Position;
        var text = reader.ReadString(out var escaped);
        if (text is null)
            return Scalar.Refuse<string>(ref reader, start, ref errors, ErrorDetails.StringUnicode);
        return escaped && errors.RefusesNullCharacter && text.Contains('\0')
            ? Scalar.Refuse<string>(ref reader, start, ref errors, ErrorDetails.StringNullCharacter)
            : text;
    }

    /// <inheritdoc/>
    public static string Parse(ReadOnlySpan<char> text, ref ErrorList errors)
    {
        if (errors.RefusesNullCharacter && text.Contains('\0'))
            errors.AddText(ErrorDetails.StringNullCharacter, text);
        return text.ToString();
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, string value) => writer.WriteString(value);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Text;
}
