using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>UUIDs: with or without hyphens, in braces, or as <c>urn:uuid:</c>; written with hyphens in lower case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GuidModel : IJsonModel<Guid>, ITextModel<Guid>, IScalar<Guid>
{
    /// <inheritdoc/>
    public static Guid Read(ref JsonReader reader, ref ErrorList errors) => reader.Peek() == JsonKind.String
        ? Scalar.ReadString<Guid, GuidModel>(ref reader, ref errors)
        : Scalar.Refuse<Guid>(ref reader, ref errors, ErrorDetails.UuidType);

    /// <inheritdoc/>
    public static Guid Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<Guid, GuidModel>(text, ref errors);

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, Guid value) => writer.WriteFormatted(value, "D", quoted: true);

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => ScalarSchemas.Uuid;

    static ErrorDetail? IScalar<Guid>.Read(ReadOnlySpan<byte> text, out Guid value) => UuidText.Read(text, out value);
}
