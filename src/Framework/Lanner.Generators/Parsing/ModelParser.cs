using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads a model: its members, its constructor and its documentation.</summary>
internal static class ModelParser
{
    public static ModelSpec Parse(INamedTypeSymbol type, ParseContext context)
    {
        var constructor = ModelShape.Constructor(type);
        var docs = XmlDocs.Of(type);
        var members = new List<MemberSpec>();
        foreach (var property in ModelShape.Properties(type))
        {
            var parser = new MemberParser(type, constructor, docs, context);
            if (parser.Parse(property) is { } member)
            {
                members.Add(member);
            }
        }

        return new()
        {
            Namespace = GeneratedName.NamespaceOf(type),
            StructName = GeneratedName.StructOf(type, "Model"),
            TypeName = TypeText.Of(type),
            DisplayName = type.ToDisplayString(),
            ComponentName = GeneratedName.ComponentOf(type),
            IsValueType = type.IsValueType,
            Description = docs.Summary,
            ForbidsExtra = type.GetAttributes().Find(KnownTypes.Model)?.Named("Extra")?.Value is 1,
            IsReadable = constructor is not null,
            Members = members.ToEquatableArray(),
            ConstructorOrder = ConstructorOrder(constructor, type),
        };
    }

    private static EquatableArray<string> ConstructorOrder(IMethodSymbol? constructor, INamedTypeSymbol type) =>
        constructor is null
            ? []
            : constructor.Parameters
                .Select(parameter => ModelShape.Properties(type).First(property => SymbolEqualityComparer.Default.Equals(ModelShape.Parameter(constructor, property), parameter)).Name)
                .ToEquatableArray();
}
