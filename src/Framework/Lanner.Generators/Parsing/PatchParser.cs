using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads the model of a <c>Patch&lt;T&gt;</c>: no member of it is required.</summary>
internal static class PatchParser
{
    /// <summary>The partial update as a type; null where its argument is no model that can be read.</summary>
    public static TypeRef? Reference(INamedTypeSymbol patch, TypeRef? values) =>
        values is { Shape: TypeShape.Model, IsNullable: false } && patch.TypeArguments[0] is INamedTypeSymbol model && ModelShape.Constructor(model) is not null
            ? new(TypeText.Of(patch), GeneratedName.CodeOf(model, "PatchModel"), TypeShape.Patch)
            : null;

    public static ModelSpec Parse(INamedTypeSymbol model, ParseContext context)
    {
        var whole = ModelParser.Parse(model, context);
        foreach (var property in ModelShape.Properties(model))
        {
            var isSet = whole.Members.Any(member => member.Name == property.Name && member.IsRead);
            if (isSet && !(whole.HasWith ? ModelShape.IsSettable(property) : property.SetMethod is { DeclaredAccessibility: Accessibility.Public, IsInitOnly: false }))
            {
                context.Report(Diagnostics.PatchCannotSet, property.Locations.FirstOrDefault(), $"{model.Name}.{property.Name}", model.Name);
            }
        }

        return whole with
        {
            Kind = ModelKind.Patch,
            StructName = GeneratedName.StructOf(model, "PatchModel"),
            HasRequired = whole.Members.Any(member => member.IsRequired),
            Members = whole.Members.Where(member => member.IsRead).Select(member => member with { IsRequired = false }).ToEquatableArray(),
            Validators = [],
            Tag = null,
        };
    }
}
