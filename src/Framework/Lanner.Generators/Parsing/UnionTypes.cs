using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary><c>Union&lt;A, B&gt;</c>: a value of one of several types.</summary>
internal static class UnionTypes
{
    /// <summary>The union; null where a type has no form on the wire.</summary>
    public static TypeRef? Find(INamedTypeSymbol union, Func<ITypeSymbol, TypeRef?> parse)
    {
        var members = union.TypeArguments.Select(parse).OfType<TypeRef>().ToList();
        return members.Count != union.TypeArguments.Length
            ? null
            : new(TypeText.Of(union), $"UnionModel<{string.Join(", ", members.Select(member => $"{member.Name}, {member.Model}"))}>", TypeShape.Union) { IsValueType = true };
    }
}
