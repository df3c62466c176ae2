using System.ComponentModel;
using System.Text;

namespace Lanner.Runtime;

/// <summary>Absolute URLs, normalised as pydantic's AnyUrl: scheme and host in lower case, <c>/</c> for an empty path of http and its like.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriModel : IJsonModel<Uri>, ITextModel<Uri>, IScalar<Uri>
{
    /// <inheritdoc/>
    public static Uri Read(ref JsonReader reader, ref ErrorList errors)
    {
        if (reader.Peek() != JsonKind.String)
            return Scalar.Refuse<Uri>(ref reader, ref errors, ErrorDetails.UrlType);
        var start = reader.Position;
        var url = Scalar.ReadString<Uri, UriModel>(ref reader, ref errors);
        return HoldsRefused(url, errors) ? Scalar.Refuse<Uri>(ref reader, start, ref errors, ErrorDetails.StringNullCharacter) : url;
    }

    /// <inheritdoc/>
    public static Uri Parse(ReadOnlySpan<char> text, ref ErrorList errors)
    {
        var url = Scalar.Parse<Uri, UriModel>(text, ref errors);
        if (HoldsRefused(url, errors))
            errors.AddText(ErrorDetails.StringNullCharacter, text);
        return url;
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, Uri value) =>
        writer.WriteString(value is null ? null : value.IsAbsoluteUri ? value.AbsoluteUri : value.OriginalString);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Url;

    // Of the text as it came, which the URL keeps.
    private static bool HoldsRefused(Uri? url, in ErrorList errors) =>
        errors.RefusesNullCharacter && url is not null && url.OriginalString.Contains('\0');

    static ErrorDetail? IScalar<Uri>.Read(ReadOnlySpan<byte> text, out Uri value) =>
        UrlText.Read(Encoding.UTF8.GetString(AsciiText.Trim(text)), out value) is { } error ? ErrorDetails.UrlParsing(error) : null;
}
