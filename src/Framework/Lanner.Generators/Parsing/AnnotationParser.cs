using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>What the document says of a value: title, description, default, examples.</summary>
internal static class AnnotationParser
{
    public static AnnotationSpec Parse(Constraints constraints, string wireName, string? docs, string? defaultJson) => new()
    {
        Title = constraints.Title ?? WireName.Title(wireName),
        Description = constraints.Description ?? docs,
        DefaultJson = defaultJson is "null" ? null : defaultJson,
        ExamplesJson = Examples(constraints.Own),
        ExtraJson = OpenApiParser.SchemaExtra(constraints.Attributes),
        ReplacesSchema = OpenApiParser.ReplacesSchema(constraints.Attributes),
        IsDeprecated = constraints.Own?.Flag("Deprecated") is true || constraints.Attributes.Find("System.ObsoleteAttribute") is not null,
        IncludeInSchema = constraints.Own?.Flag("IncludeInSchema", whenAbsent: true) ?? true,
    };

    /// <summary>A constant as the JSON of a type: an enum's value is its name on the wire.</summary>
    public static string? Json(object? value, ITypeSymbol type, WireName names)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (value is not null && type.TypeKind == TypeKind.Enum)
        {
            var field = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));
            return field is null ? null : Literal.JsonText(EnumParser.WireNameOf(field, names));
        }

        return value is null && type.IsValueType ? null : Literal.Json(value);
    }

    private static string? Examples(AttributeData? attribute)
    {
        if (attribute?.Named("Examples") is not { Kind: TypedConstantKind.Array, IsNull: false } examples)
        {
            return null;
        }

        return $"[{string.Join(",", examples.Values.Select(Example))}]";
    }

    private static string Example(TypedConstant example) => example.Kind == TypedConstantKind.Array
        ? $"[{string.Join(",", example.Values.Select(Example))}]"
        : Literal.Json(example.Value) ?? "null";
}
