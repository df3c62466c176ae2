using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads an enum: its values and their names on the wire.</summary>
internal static class EnumParser
{
    public static EnumSpec Parse(INamedTypeSymbol type, ParseContext context) => new()
    {
        Namespace = GeneratedName.NamespaceOf(type),
        StructName = GeneratedName.StructOf(type, "Names"),
        TypeName = TypeText.Of(type),
        DisplayName = type.ToDisplayString(),
        ComponentName = GeneratedName.ComponentOf(type),
        Description = XmlDocs.Of(type).Summary,
        Values = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)
            .Select(field => new EnumValueSpec(WireNameOf(field, context.Names), $"{TypeText.Of(type)}.{field.Name}"))
            .ToEquatableArray(),
    };

    /// <summary>The name given by <c>[Name]</c>, else the member's by the assembly's naming.</summary>
    public static string WireNameOf(IFieldSymbol field, WireName names) =>
        field.GetAttributes().Find(KnownTypes.Name)?.Positional(0) as string ?? names.Of(field.Name);
}
