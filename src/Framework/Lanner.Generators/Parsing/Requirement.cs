using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>A dependency whose value nobody takes, as an attribute declares it.</summary>
/// <param name="Attribute">The <c>[Requires]</c> or <c>[Security]</c> attribute.</param>
/// <param name="DeclaringType">Where a bare name is looked up; null for an assembly.</param>
internal sealed record Requirement(AttributeData Attribute, INamedTypeSymbol? DeclaringType)
{
    /// <summary>The requirements that stand on a symbol, in order.</summary>
    public static IEnumerable<Requirement> Of(ISymbol symbol, INamedTypeSymbol? declaringType) =>
        from attribute in symbol.GetAttributes()
        where KnownTypes.Is(attribute.AttributeClass, KnownTypes.Requires) || KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, KnownTypes.Security)
        select new Requirement(attribute, declaringType);
}
