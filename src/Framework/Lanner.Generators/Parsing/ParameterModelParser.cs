using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Finds parameter models and reads their members.</summary>
internal static class ParameterModelParser
{
    /// <summary>The model, or the members of a union of models; empty for a type that is neither.</summary>
    /// <param name="symbol">The type, perhaps nullable.</param>
    /// <param name="type">The same, parsed.</param>
    public static IReadOnlyList<INamedTypeSymbol> Models(ITypeSymbol symbol, TypeRef type)
    {
        switch (type.NotNull.Shape)
        {
            case TypeShape.Model:
                return [ModelShape.NotNull(symbol.WithNullableAnnotation(NullableAnnotation.NotAnnotated))];
            case TypeShape.Union:
                var members = ModelShape.NotNull(symbol).TypeArguments.OfType<INamedTypeSymbol>().Where(ModelShape.IsModel).ToList();
                return members.Count == ModelShape.NotNull(symbol).TypeArguments.Length ? members : [];
            default:
                return [];
        }
    }

    /// <summary>The members, in order; those of a union have no defaults, which would hide what came.</summary>
    /// <param name="models">One model, or the members of a union.</param>
    /// <param name="hasHyphens">Whether they are headers whose words are joined by hyphens. One with an alias keeps it.</param>
    /// <param name="context">Takes the findings.</param>
    public static EquatableArray<FieldSpec> Fields(IReadOnlyList<INamedTypeSymbol> models, bool hasHyphens, ParseContext context) => models
        .SelectMany(model => ModelParser.Parse(model, context).Members.Where(member => member.IsRead))
        .GroupBy(member => member.WireName)
        .Select(same => Field(same.First(), hasHyphens, isUnion: models.Count > 1, context))
        .ToEquatableArray();

    private static FieldSpec Field(MemberSpec member, bool hasHyphens, bool isUnion, ParseContext context)
    {
        var isOwnName = member.WireName == context.Names.Of(member.Name);
        var key = hasHyphens && isOwnName ? context.Names.OfHeader(member.Name, convertUnderscores: true) : member.WireName;
        var isList = member.Type.NotNull.Shape is TypeShape.Collection or TypeShape.Tuple;
        return new(member.WireName, key, isList, isUnion ? null : member.Annotations.DefaultJson, member.IsRequired);
    }
}
