using System.Text;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Names of generated types and of components in the document.</summary>
internal static class GeneratedName
{
    /// <summary>Namespace of the code generated for a type: the type's own, below <c>Lanner.Generated</c>.</summary>
    public static string NamespaceOf(ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } own ? $"Lanner.Generated.{KnownTypes.FullNameOf(own)}" : "Lanner.Generated";

    /// <summary>Name of the generated struct: <c>ItemModel</c>, <c>Outer_ItemModel</c>, <c>Page_Item_Model</c>.</summary>
    public static string StructOf(INamedTypeSymbol type, string suffix)
    {
        var name = new StringBuilder();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name.Insert(0, outer.Name + "_");
        }

        name.Append(type.Name);
        foreach (var argument in type.TypeArguments)
        {
            // Arguments from elsewhere carry their namespace, since two of them may share a name.
            var isNear = argument.SpecialType != SpecialType.None
                || SymbolEqualityComparer.Default.Equals(argument.ContainingNamespace, type.ContainingNamespace);
            name.Append('_').Append(Identifier(isNear ? argument.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : argument.ToDisplayString()));
        }

        return name.Append(type.TypeArguments.Length > 0 ? "_" : "").Append(suffix).ToString();
    }

    /// <summary>The generated struct as C# text.</summary>
    public static string CodeOf(INamedTypeSymbol type, string suffix) => $"global::{NamespaceOf(type)}::{StructOf(type, suffix)}";

    /// <summary>Name of the component: <c>Item</c>, <c>Page_Item_</c>.</summary>
    public static string ComponentOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => $"{generic.Name}_{string.Join("_", generic.TypeArguments.Select(ComponentOf))}_",
        { SpecialType: not SpecialType.None and not SpecialType.System_Nullable_T } => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        IArrayTypeSymbol array => $"list_{ComponentOf(array.ElementType)}_",
        _ => type.Name,
    };

    private static string Identifier(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            name.Append(char.IsLetterOrDigit(character) ? character : '_');
        }

        return name.ToString();
    }
}
