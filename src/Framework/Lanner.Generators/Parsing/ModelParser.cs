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
        var validators = new ValidatorParser(type, context).Parse().Where(validator => !validator.IsDeferred).ToList();
        foreach (var property in ModelShape.Properties(type))
        {
            var parser = new MemberParser(type, constructor, docs, context);
            if (parser.Parse(property) is { } member)
            {
                members.Add(member with { Validators = validators.Where(validator => validator.Member == member.Name).ToEquatableArray() });
            }
        }

        CheckNames(members, type, context);
        var settings = type.GetAttributes().Find(KnownTypes.Model);
        return new()
        {
            Namespace = GeneratedName.NamespaceOf(type),
            StructName = GeneratedName.StructOf(type, "Model"),
            TypeName = TypeText.Of(type),
            DisplayName = type.ToDisplayString(),
            ComponentName = GeneratedName.ComponentOf(type),
            IsValueType = type.IsValueType,
            HasWith = type.IsRecord || type.IsValueType,
            Description = docs.Summary,
            Tag = PolymorphicParser.TagOf(type) is { } tag && members.All(member => member.WireName != tag.WireName) ? tag : null,
            ExtraJson = OpenApiParser.SchemaExtra(type.GetAttributes()),
            ForbidsExtra = settings?.Named("Extra")?.Value is 1,
            IsReadable = constructor is not null,
            Members = members.ToEquatableArray(),
            Validators = validators.Where(validator => validator.Member is null).ToEquatableArray(),
            ConstructorArguments = ConstructorArguments(constructor, type, members),
        };
    }

    private static EquatableArray<ConstructorArgumentSpec> ConstructorArguments(IMethodSymbol? constructor, INamedTypeSymbol type, List<MemberSpec> members)
    {
        var properties = ModelShape.Properties(type).Where(property => members.Any(member => member.Name == property.Name)).ToList();
        return constructor is null ? [] : constructor.Parameters.Select(Argument).ToEquatableArray();

        ConstructorArgumentSpec Argument(IParameterSymbol parameter) =>
            properties.FirstOrDefault(property => SymbolEqualityComparer.Default.Equals(ModelShape.Parameter(constructor, property), parameter)) is { } member
                ? new(member.Name)
                : new(null, parameter.HasExplicitDefaultValue ? Literal.OfConstant(parameter.ExplicitDefaultValue, parameter.Type) : "default");
    }

    private static void CheckNames(List<MemberSpec> members, INamedTypeSymbol type, ParseContext context)
    {
        foreach (var same in members.GroupBy(member => member.WireName, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var (first, second) = (same.First(), same.Last());
            var location = ModelShape.Properties(type).First(property => property.Name == second.Name).Locations.FirstOrDefault();
            context.Report(Diagnostics.DuplicateName, location, $"{type.Name}.{first.Name}", $"{type.Name}.{second.Name}", same.Key);
        }
    }
}
