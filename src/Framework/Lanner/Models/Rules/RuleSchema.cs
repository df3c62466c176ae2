namespace Lanner.Runtime;

/// <summary>Puts a rule's keywords where they belong.</summary>
internal static class RuleSchema
{
    /// <summary>Changes the schema, or those of its alternatives that have one of the types: null, or the text form of a decimal, stay as they are.</summary>
    public static Schema Apply(Schema schema, Func<Schema, Schema> change, params ReadOnlySpan<string> types)
    {
        if (schema.AnyOf is not { } alternatives)
            return schema.Type is { } type && !types.Contains(type) ? schema : change(schema);
        var changed = new Schema[alternatives.Count];
        for (var i = 0; i < changed.Length; i++)
            changed[i] = Apply(alternatives[i], change, types);
        return schema with { AnyOf = changed };
    }
}
