using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Makes the platform's attributes on an operation, such as <c>[Authorize("admin")]</c>, into expressions: they become endpoint metadata.</summary>
internal static class MetadataParser
{
    /// <summary>The attributes of an operation, those of its class first.</summary>
    public static EquatableArray<string> Parse(IMethodSymbol method, ParseContext context) =>
        Parse(method.ContainingType, context).Concat(Parse((ISymbol)method, context)).ToEquatableArray();

    public static EquatableArray<string> Parse(ISymbol symbol, ParseContext context) =>
        symbol.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { } type && IsMetadata(type, context.Compilation))
            .Select(CodeOf)
            .ToEquatableArray();

    // Lanner's own attributes are read here; those of the language and the compiler mean nothing to an endpoint.
    private static bool IsMetadata(INamedTypeSymbol type, Compilation compilation)
    {
        var name = KnownTypes.FullNameOf(type);
        return !name.StartsWith("Lanner.", StringComparison.Ordinal)
            && !name.StartsWith("System.", StringComparison.Ordinal)
            && !name.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
            && !KnownTypes.IsOrDerivesFrom(type, KnownTypes.Operation)
            && Accessible.FromGeneratedCode(type, compilation);
    }

    private static string CodeOf(AttributeData attribute)
    {
        var arguments = string.Join(", ", attribute.ConstructorArguments.Select(CodeOf));
        var properties = string.Join(", ", attribute.NamedArguments.Select(argument => $"{argument.Key} = {CodeOf(argument.Value)}"));
        return $"new {TypeText.Of(attribute.AttributeClass!)}({arguments}){(properties.Length > 0 ? $" {{ {properties} }}" : "")}";
    }

    private static string CodeOf(TypedConstant constant) => constant switch
    {
        { IsNull: true } => "null",
        { Kind: TypedConstantKind.Array, Type: { } type } => $"new {TypeText.Of(type)} {{ {string.Join(", ", constant.Values.Select(CodeOf))} }}",
        { Kind: TypedConstantKind.Type, Value: ITypeSymbol type } => $"typeof({TypeText.Of(type)})",
        { Type: { } type } => Literal.OfConstant(constant.Value, type),
        _ => "null",
    };
}
