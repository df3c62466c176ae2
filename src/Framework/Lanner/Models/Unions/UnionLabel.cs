namespace Lanner.Runtime;

/// <summary>The name of a union's type in the locations of errors: a model's class, else Python's name, as pydantic has it.</summary>
internal static class UnionLabel
{
    public static string Of(Schema schema) => schema switch
    {
        { Ref: { } reference } => reference.Name,
        { AnyOf: [{ Type: "number" }, { Type: "string", Pattern: not null }] } => "decimal",
        { AnyOf: [var value, { Type: "null" }] } => $"nullable[{Of(value)}]",
        { AnyOf: { } alternatives } => $"union[{string.Join(',', alternatives.Select(Of))}]",
        { OneOf: { } alternatives } => $"tagged-union[{string.Join(',', alternatives.Select(Of))}]",
        { EnumJson: { } values } => $"literal[{values[1..^1].Replace('"', '\'')}]",
        { ConstJson: { } value } => $"literal[{value.Replace('"', '\'')}]",
        { Type: "array", PrefixItems: { } items } => $"tuple[{string.Join(", ", items.Select(Of))}]",
        { Type: "array", Items: { } items } => $"{(schema.UniqueItems ? "set" : "list")}[{Of(items)}]",
        { Type: "object", AdditionalProperties: { } values } => $"dict[str,{Of(values)}]",
        { Type: "integer" } => IsConstrained(schema) ? "constrained-int" : "int",
        { Type: "number" } => IsConstrained(schema) ? "constrained-float" : "float",
        { Type: "boolean" } => "bool",
        { Type: "null" } => "none",
        { Type: "string" } => OfText(schema),
        _ => "any",
    };

    private static bool IsConstrained(Schema schema) =>
        schema is not { MinimumJson: null, MaximumJson: null, ExclusiveMinimumJson: null, ExclusiveMaximumJson: null, MultipleOfJson: null };

    private static string OfText(Schema schema) => schema switch
    {
        { Format: "date-time" } => "datetime",
        { Format: "duration" } => "timedelta",
        { Format: "uri" } => "url",
        { Format: "email" } => "str",
        { ContentMediaType: not null } or { Format: "binary" } => "bytes",
        { Format: { } format } => format,
        { MinLength: null, MaxLength: null, Pattern: null } => "str",
        _ => "constrained-str",
    };
}
