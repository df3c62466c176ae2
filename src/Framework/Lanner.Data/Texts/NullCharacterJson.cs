using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace Lanner.Data;

/// <summary>
/// Texts inside JSON columns and JSON parameters. U+0000 is not escaped: an escape would hide it from <see cref="CommandValues"/>, which
/// refuses the whole command, and SQLite would store it.
/// </summary>
internal sealed class NullCharacterJson : JsonValueReaderWriter<string>
{
    private static readonly NullCharacterJson Instance = new();

    public override Expression ConstructorExpression => Expression.New(typeof(NullCharacterJson));

    public override string FromJsonTyped(ref Utf8JsonReaderManager manager, object? existingObject = null) =>
        JsonStringReaderWriter.Instance.FromJsonTyped(ref manager, existingObject);

    public override void ToJsonTyped(Utf8JsonWriter writer, string value)
    {
        if (value.Contains('\0'))
            writer.WriteRawValue("\"\0\"", skipInputValidation: true);
        else
            JsonStringReaderWriter.Instance.ToJsonTyped(writer, value);
    }

    /// <summary>The mapping of a text, with this way into JSON.</summary>
    public static RelationalTypeMapping ApplyTo(RelationalTypeMapping mapping) => mapping.JsonValueReaderWriter is JsonStringReaderWriter
        ? (RelationalTypeMapping)mapping.WithComposedConverter(converter: null, jsonValueReaderWriter: Instance)
        : mapping;
}
