using Lanner.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Analyzers;

/// <summary>Two properties by which entities refer to each other. A tree whose nodes know their children alone has none.</summary>
/// <param name="There">The property that is met first.</param>
/// <param name="Back">The property that leads back.</param>
internal sealed record NavigationCycle(IPropertySymbol There, IPropertySymbol Back)
{
    /// <summary>The first pair that an answer leads to; null for none.</summary>
    public static NavigationCycle? Find(INamedTypeSymbol answer, EntityTypes entities)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { answer };
        var waiting = new Queue<INamedTypeSymbol>([answer]);
        while (waiting.Count > 0)
        {
            var type = waiting.Dequeue();
            foreach (var there in ModelShape.Properties(type))
            {
                foreach (var target in ClassesIn(there.Type))
                {
                    if (BackTo(type, there, target) is { } back && (entities.Contains(type) || entities.Contains(target)))
                    {
                        return new(there, back);
                    }

                    if (seen.Add(target))
                    {
                        waiting.Enqueue(target);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The classes of the program that a type is put together of: itself, its items, its type arguments.</summary>
    public static IEnumerable<INamedTypeSymbol> ClassesIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ClassesIn(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.TypeArguments.SelectMany(ClassesIn),
        INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named when !ModelShape.IsSystemType(named) => [named],
        _ => [],
    };

    // Within one class, a parent beside its children: two single references, or two collections, may well be a tree.
    private static IPropertySymbol? BackTo(INamedTypeSymbol type, IPropertySymbol there, INamedTypeSymbol target) =>
        ModelShape.Properties(target).FirstOrDefault(back => ClassesIn(back.Type).Contains(type, SymbolEqualityComparer.Default)
            && IsNavigation(back)
            && IsNavigation(there)
            && (!SymbolEqualityComparer.Default.Equals(type, target) || IsSingle(back) != IsSingle(there)));

    // EF Core fills collections, and references that have a setter of any kind.
    private static bool IsNavigation(IPropertySymbol property) => !IsSingle(property) || property.SetMethod is not null;

    private static bool IsSingle(IPropertySymbol property) => property.Type is INamedTypeSymbol { TypeArguments.Length: 0 };
}
