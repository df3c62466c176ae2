namespace Lanner.Runtime;

/// <summary>The schema of a value or null: alternatives stay in one list.</summary>
internal static class NullableSchema
{
    public static Schema Of(Schema schema) => schema switch
    {
        { AnyOf: { } alternatives } => schema with { AnyOf = [.. alternatives, Schema.Null] },
        _ when ReferenceEquals(schema, Schema.Any) => schema,
        _ => schema.OrNull(),
    };
}
