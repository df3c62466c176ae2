using System.Collections;
using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Number of items of a collection.</summary>
/// <typeparam name="TCollection">The collection's type.</typeparam>
/// <typeparam name="T">Type of the items; key and value for dictionaries.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountRule<TCollection, T> : Rule<TCollection>
    where TCollection : IEnumerable<T>
{
    /// <summary>Least number of items; null for any.</summary>
    public int? MinLength { get; init; }

    /// <summary>Greatest number of items; null for any.</summary>
    public int? MaxLength { get; init; }

    /// <inheritdoc/>
    public override ErrorDetail? Check(TCollection value)
    {
        var count = value.Count();
        if (MinLength is { } min && count < min)
            return ErrorDetails.TooShort(FieldType(value), min, count);
        if (MaxLength is not { } max || count <= max)
            return null;
        var fieldType = FieldType(value);
        // pydantic stops filling a set at its limit, so it does not know the length.
        return ErrorDetails.TooLong(fieldType, max, fieldType == "Set" ? null : count);
    }

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) =>
        RuleSchema.Apply(schema, items => items with { MinItems = MinLength ?? items.MinItems, MaxItems = MaxLength ?? items.MaxItems }, "array");

    private static string FieldType(TCollection value) => value switch
    {
        ISet<T> or IReadOnlySet<T> => "Set",
        IDictionary => "Dictionary",
        _ => "List",
    };
}
