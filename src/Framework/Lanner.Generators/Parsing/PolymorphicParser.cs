using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads .NET's attributes for polymorphic JSON: a base type, its derived types and their tags.</summary>
internal static class PolymorphicParser
{
    // The default of System.Text.Json.
    private const string DefaultProperty = "$type";

    /// <summary>Whether a type names its derived types.</summary>
    public static bool IsPolymorphic(INamedTypeSymbol type) => type.GetAttributes().Find(KnownTypes.JsonDerivedType) is not null;

    public static ModelSpec Parse(INamedTypeSymbol type, ParseContext context)
    {
        var choices = new List<ChoiceSpec>();
        foreach (var attribute in type.GetAttributes().Where(attribute => KnownTypes.Is(attribute.AttributeClass, KnownTypes.JsonDerivedType)))
        {
            if (attribute.Positional(0) is INamedTypeSymbol derived && attribute.Positional(1) is string tag && context.Types.ParseModel(derived) is { } reference)
            {
                choices.Add(new(reference, tag, Depth(derived)));
            }
            else
            {
                context.Report(Diagnostics.DerivedTypeWithoutTag, attribute.Location(), (attribute.Positional(0) as ITypeSymbol)?.Name ?? "", type.Name);
            }
        }

        return new()
        {
            Kind = ModelKind.Polymorphic,
            Namespace = GeneratedName.NamespaceOf(type),
            StructName = GeneratedName.StructOf(type, "PolymorphicModel"),
            TypeName = TypeText.Of(type),
            DisplayName = type.ToDisplayString(),
            ComponentName = GeneratedName.ComponentOf(type),
            IsValueType = false,
            Members = [],
            Choices = choices.ToEquatableArray(),
            Tag = new(PropertyOf(type), ""),
        };
    }

    /// <summary>The tag that a type has among the derived types of a base; null where no base names it.</summary>
    public static TagSpec? TagOf(INamedTypeSymbol type)
    {
        var bases = new List<INamedTypeSymbol>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            bases.Add(current);
        }

        foreach (var one in bases.Concat(type.AllInterfaces))
        {
            var attribute = one.GetAttributes().FirstOrDefault(attribute =>
                KnownTypes.Is(attribute.AttributeClass, KnownTypes.JsonDerivedType) && SymbolEqualityComparer.Default.Equals(attribute.Positional(0) as ISymbol, type));
            if (attribute?.Positional(1) is string tag)
            {
                return new(PropertyOf(one), tag);
            }
        }

        return null;
    }

    private static string PropertyOf(INamedTypeSymbol type) =>
        type.GetAttributes().Find(KnownTypes.JsonPolymorphic)?.Text("TypeDiscriminatorPropertyName") ?? DefaultProperty;

    private static int Depth(INamedTypeSymbol type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
