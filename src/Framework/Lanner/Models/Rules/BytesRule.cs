using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Number of bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BytesRule : Rule<byte[]>
{
    /// <summary>Least number of bytes; null for any.</summary>
    public int? MinLength { get; init; }

    /// <summary>Greatest number of bytes; null for any.</summary>
    public int? MaxLength { get; init; }

    /// <inheritdoc/>
    public override ErrorDetail? Check(byte[] value)
    {
        if (MinLength is { } min && value.Length < min)
            return ErrorDetails.BytesTooShort(min);
        return MaxLength is { } max && value.Length > max ? ErrorDetails.BytesTooLong(max) : null;
    }

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) =>
        RuleSchema.Apply(schema, bytes => bytes with { MinLength = MinLength ?? bytes.MinLength, MaxLength = MaxLength ?? bytes.MaxLength }, "string");
}
