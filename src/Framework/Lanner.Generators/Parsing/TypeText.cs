using System.Text;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>
/// Types as C# text. A named type is written <c>global::Namespace::Type</c>, so that the emitter can tell its namespace from its name
/// and shorten it; keywords such as <c>int</c> stay.
/// </summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(ITypeSymbol type)
    {
        var parts = type.ToDisplayParts(Format);
        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var isEnd = parts[i].ToString() == "." && i + 1 < parts.Length && parts[i - 1].Kind == SymbolDisplayPartKind.NamespaceName
                && parts[i + 1].Kind != SymbolDisplayPartKind.NamespaceName;
            var isGlobal = parts[i].ToString() == "::" && i + 1 < parts.Length && parts[i + 1].Kind != SymbolDisplayPartKind.NamespaceName;
            text.Append(isEnd ? "::" : isGlobal ? "::::" : parts[i].ToString());
        }

        return text.ToString();
    }
}
