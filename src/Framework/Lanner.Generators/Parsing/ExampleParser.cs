using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads examples: constants, or JSON text where no constant can hold a value of the type.</summary>
internal static class ExampleParser
{
    /// <summary>The examples of <c>[Field]</c>, <c>[Query]</c> and their kin, as the text of a JSON array; null for none.</summary>
    public static string? Unnamed(AttributeData? attribute, TypeRef type) =>
        attribute?.Named("Examples") is { Kind: TypedConstantKind.Array, IsNull: false } examples
            ? $"[{string.Join(",", examples.Values.Select(example => Json(example, type)))}]"
            : null;

    /// <summary>The examples that <c>[Example]</c> names.</summary>
    public static IEnumerable<ExampleSpec> Named(IEnumerable<AttributeData> attributes, TypeRef type) =>
        from attribute in attributes
        where KnownTypes.Is(attribute.AttributeClass, KnownTypes.Example) && attribute.ConstructorArguments.Length == 2
        select new ExampleSpec(
            attribute.Positional(0) as string ?? "",
            Json(attribute.ConstructorArguments[1], type),
            attribute.Text("Summary"),
            attribute.Text("Description"));

    private static string Json(TypedConstant example, TypeRef type) => example switch
    {
        { Kind: TypedConstantKind.Array } => $"[{string.Join(",", example.Values.Select(item => Json(item, type.NotNull.Item ?? type)))}]",
        { Value: string text } when type.NotNull.Shape is TypeShape.Model or TypeShape.Collection or TypeShape.Dictionary => text,
        _ => Literal.Json(example.Value) ?? "null",
    };
}
