using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Analyzers;

/// <summary>The types that the EF Core contexts of a program keep in sets. They are looked for once, and only when they are asked for.</summary>
internal sealed class EntityTypes
{
    private readonly Lazy<HashSet<ISymbol>> _types;

    private EntityTypes(Compilation compilation, INamedTypeSymbol context) =>
        _types = new(() => new(Sets(compilation.Assembly.GlobalNamespace, context), SymbolEqualityComparer.Default));

    /// <summary>The entities of a program; null where it does not use EF Core.</summary>
    public static EntityTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is { } context ? new(compilation, context) : null;

    public bool Contains(INamedTypeSymbol type) => _types.Value.Contains(type);

    private static IEnumerable<ISymbol> Sets(INamespaceOrTypeSymbol place, INamedTypeSymbol context)
    {
        foreach (var member in place.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            var sets = member is INamedTypeSymbol type && DerivesFrom(type, context) ? EntitiesOf(type) : [];
            foreach (var entity in sets.Concat(Sets(member, context)))
            {
                yield return entity;
            }
        }
    }

    private static IEnumerable<ISymbol> EntitiesOf(INamedTypeSymbol context) => context.GetMembers().OfType<IPropertySymbol>()
        .Select(property => property.Type)
        .OfType<INamedTypeSymbol>()
        .Where(type => type is { Name: "DbSet", TypeArguments.Length: 1 })
        .Select(type => type.TypeArguments[0]);

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol context)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(parent, context))
            {
                return true;
            }
        }

        return false;
    }
}
