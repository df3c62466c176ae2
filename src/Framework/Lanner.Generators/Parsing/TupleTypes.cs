using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Tuples of two to five items, which are arrays on the wire.</summary>
internal static class TupleTypes
{
    private const int MostItems = 5;

    /// <summary>The tuple; null where it is too long, or an item has no form on the wire.</summary>
    public static TypeRef? Find(INamedTypeSymbol tuple, Func<ITypeSymbol, TypeRef?> parse)
    {
        var items = tuple.TupleElements.Select(element => parse(element.Type)).OfType<TypeRef>().ToList();
        if (items.Count != tuple.TupleElements.Length || items.Count is < 2 or > MostItems)
        {
            return null;
        }

        return new($"({string.Join(", ", items.Select(item => item.Name))})", $"TupleModel<{string.Join(", ", items.Select(item => $"{item.Name}, {item.Model}"))}>", TypeShape.Tuple)
        {
            IsValueType = true,
        };
    }
}
