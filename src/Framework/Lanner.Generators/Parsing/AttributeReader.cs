using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Reads attributes and their arguments.</summary>
internal static class AttributeReader
{
    public static AttributeData? Find(this IEnumerable<AttributeData> attributes, string fullName) =>
        attributes.FirstOrDefault(attribute => KnownTypes.Is(attribute.AttributeClass, fullName));

    public static AttributeData? FindDerived(this IEnumerable<AttributeData> attributes, string fullName) =>
        attributes.FirstOrDefault(attribute => KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, fullName));

    /// <summary>Value of a constructor parameter, found by its position.</summary>
    public static object? Positional(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array } constant
            ? constant.Value
            : null;

    public static TypedConstant? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public static string? Text(this AttributeData attribute, string name) => attribute.Named(name)?.Value as string;

    public static int? Int(this AttributeData attribute, string name) => attribute.Named(name)?.Value is int value ? value : null;

    public static double? Number(this AttributeData attribute, string name) =>
        attribute.Named(name)?.Value is double value && !double.IsNaN(value) ? value : null;

    public static bool Flag(this AttributeData attribute, string name, bool whenAbsent = false) =>
        attribute.Named(name)?.Value is bool value ? value : whenAbsent;

    public static ITypeSymbol? Type(this AttributeData attribute, string name) => attribute.Named(name)?.Value as ITypeSymbol;

    /// <summary>The type argument of a generic attribute class.</summary>
    public static INamedTypeSymbol? TypeArgument(this AttributeData attribute) =>
        attribute.AttributeClass?.TypeArguments.FirstOrDefault() as INamedTypeSymbol;

    public static IEnumerable<string> Texts(this AttributeData attribute, string name) =>
        attribute.Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } constant
            ? constant.Values.Select(value => value.Value as string ?? "")
            : [];

    /// <summary>Place of the attribute.</summary>
    public static Location? Location(this AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation();

    /// <summary>Syntax of an argument: by its name, or the one at a position.</summary>
    public static ExpressionSyntax? ArgumentSyntax(this AttributeData attribute, string name, int position = -1)
    {
        var arguments = (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments;
        if (arguments is null)
        {
            return null;
        }

        foreach (var argument in arguments.Value)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name || argument.NameColon?.Name.Identifier.ValueText == name)
            {
                return argument.Expression;
            }
        }

        return position >= 0 && position < arguments.Value.Count && arguments.Value[position] is { NameEquals: null, NameColon: null } at
            ? at.Expression
            : null;
    }

    /// <summary>Place of an argument, or of the attribute where it has none.</summary>
    public static Location? ArgumentLocation(this AttributeData attribute, string name, int position = -1) =>
        attribute.ArgumentSyntax(name, position)?.GetLocation() ?? attribute.Location();
}
