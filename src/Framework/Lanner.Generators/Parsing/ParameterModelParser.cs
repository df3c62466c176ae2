using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads the members of a parameter model.</summary>
internal static class ParameterModelParser
{
    /// <summary>The members, in order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="hasHyphens">Whether they are headers whose words are joined by hyphens. One with an alias keeps it.</param>
    /// <param name="context">Takes the findings.</param>
    public static EquatableArray<FieldSpec> Fields(INamedTypeSymbol model, bool hasHyphens, ParseContext context) =>
        ModelParser.Parse(model, context).Members.Where(member => member.IsRead).Select(member =>
        {
            var isOwnName = member.WireName == context.Names.Of(member.Name);
            var key = hasHyphens && isOwnName ? context.Names.OfHeader(member.Name, convertUnderscores: true) : member.WireName;
            return new FieldSpec(member.WireName, key, member.Type.NotNull.Shape == TypeShape.Collection, member.Annotations.DefaultJson, member.IsRequired);
        }).ToEquatableArray();
}
