using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads <c>ResponseInclude</c> and <c>ResponseOmit</c>: paths of members in C# become paths on the wire.</summary>
internal sealed class AnswerMembersParser(ParseContext context, ITypeSymbol? answer)
{
    public EquatableArray<string> Parse(AttributeData verb, string argument) =>
        verb.Texts(argument).Select(path => WirePath(path, verb.ArgumentLocation(argument))).OfType<string>().ToEquatableArray();

    private string? WirePath(string path, Location? location)
    {
        var names = new List<string>();
        var type = answer is null ? null : ModelOf(answer);
        foreach (var name in path.Split('.'))
        {
            var properties = type is null ? [] : ModelShape.Properties(type);
            if (properties.FirstOrDefault(property => property.Name == name) is not { } member)
            {
                var nearest = Spelling.Nearest(name, [.. properties.Select(property => property.Name)]);
                context.Report(Diagnostics.AnswerWithoutMember, location, path, type?.Name ?? answer?.ToDisplayString() ?? "void", nearest is null ? "" : $"; did you mean '{nearest}'?");
                return null;
            }

            names.Add(Constraints.Of(Attributes(member, type!)).Alias ?? context.Names.Of(name));
            type = ModelOf(member.Type);
        }

        return string.Join(".", names);
    }

    private static IEnumerable<AttributeData> Attributes(IPropertySymbol member, INamedTypeSymbol type) =>
        (ModelShape.Parameter(ModelShape.Constructor(type), member)?.GetAttributes() ?? []).Concat(member.GetAttributes());

    // The model itself, or that of the items of a list.
    private static INamedTypeSymbol? ModelOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => ModelOf(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: 1 } generic when ModelShape.IsSystemType(generic) => ModelOf(generic.TypeArguments[0]),
        INamedTypeSymbol named => named,
        _ => null,
    };
}
