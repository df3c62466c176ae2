namespace Lanner.Runtime;

/// <summary>Finds by its schema which models lie on a path into a value.</summary>
internal static class SchemaPath
{
    /// <summary>The name of the first model in the repeated part of a path; null where the schema does not know it.</summary>
    public static string? FindName(Schema root, RepeatedPath path)
    {
        var schema = root;
        for (var i = 0; schema is not null && i < path.Start + path.Length; i++)
        {
            if (i >= path.Start && NameOf(schema) is { } name)
                return name;
            schema = Step(schema, path[i]);
        }

        return null;
    }

    private static string? NameOf(Schema schema) => schema.Ref?.Name
        ?? (schema.AnyOf is [{ Ref: { } reference }, { Type: "null" }] ? reference.Name : null);

    private static Schema? Step(Schema schema, LocationSegment step)
    {
        var here = schema.Ref is { } reference ? reference.Describe(SchemaMode.Output) : schema;
        var next = step.Name is { } name
            ? here.Properties?.FirstOrDefault(property => property.Name == name)?.Schema ?? here.AdditionalProperties
            : here.PrefixItems?.ElementAtOrDefault(step.Index) ?? here.Items;
        return next ?? (here.AnyOf ?? here.OneOf)?.Select(alternative => Step(alternative, step)).FirstOrDefault(found => found is not null);
    }
}
