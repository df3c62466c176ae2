using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Enums, on the wire the names of their members, matched exactly.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TNames">The generated names.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumModel<TEnum, TNames> : IJsonModel<TEnum>, ITextModel<TEnum>, IScalar<TEnum>
    where TEnum : struct, Enum
    where TNames : struct, IEnumNames<TEnum>
{
    /// <inheritdoc/>
    public static TEnum Read(ref JsonReader reader, ref ErrorList errors) => reader.Peek() == JsonKind.String
        ? Scalar.ReadString<TEnum, EnumModel<TEnum, TNames>>(ref reader, ref errors)
        : Scalar.Refuse<TEnum>(ref reader, ref errors, TNames.Names.Error);

    /// <inheritdoc/>
    public static TEnum Parse(ReadOnlySpan<char> text, ref ErrorList errors) => Scalar.Parse<TEnum, EnumModel<TEnum, TNames>>(text, ref errors);

    /// <summary>Writes the member's name; a value without one is an <see cref="InvalidOperationException"/>.</summary>
    public static void Write(ref JsonWriter writer, TEnum value) => writer.WriteString(TNames.Names.NameOf(value));

    /// <inheritdoc/>
    public static Schema Schema(SchemaMode mode) => TNames.Names.Schema(mode);

    static ErrorDetail? IScalar<TEnum>.Read(ReadOnlySpan<byte> text, out TEnum value) => TNames.Names.Find(text, out value);
}
