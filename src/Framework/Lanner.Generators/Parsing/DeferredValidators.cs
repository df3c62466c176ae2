using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Finds the rules of a body parameter's model that run when the whole request was read, and refuses those that nothing would run.</summary>
internal static class DeferredValidators
{
    public static EquatableArray<DeferredValidatorSpec> Of(ITypeSymbol type, TypeRef reference, ParseContext context, Location? location)
    {
        CheckHeld(type, [], isOutermost: true, context, location);
        if (reference.NotNull.Shape != TypeShape.Model)
        {
            return [];
        }

        var model = ModelShape.NotNull(type);
        if (!ValidatorParser.HasDeferred(model))
        {
            return [];
        }

        var constructor = ModelShape.Constructor(model);
        return new ValidatorParser(model, context, asksServices: true).Parse().Where(validator => validator.IsDeferred).Select(Spec).OfType<DeferredValidatorSpec>().ToEquatableArray();

        DeferredValidatorSpec? Spec(ValidatorSpec validator)
        {
            if (validator.Member is null)
            {
                return new(validator, reference.NotNull, null);
            }

            var property = ModelShape.Properties(model).First(property => property.Name == validator.Member);
            var member = new MemberParser(model, constructor, XmlDocs.Of(model), context).Parse(property);
            return member is null ? null : new(validator, validator.SkipsNull ? member.Type.NotNull : member.Type, member.WireName);
        }
    }

    private static void CheckHeld(ITypeSymbol type, HashSet<ISymbol> seen, bool isOutermost, ParseContext context, Location? location)
    {
        if (type is IArrayTypeSymbol array)
        {
            CheckHeld(array.ElementType, seen, isOutermost: false, context, location);
            return;
        }

        if (type is not INamedTypeSymbol named)
        {
            return;
        }

        var isNullable = named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        foreach (var argument in named.TypeArguments)
        {
            CheckHeld(argument, seen, isOutermost && isNullable, context, location);
        }

        var isRepeated = !seen.Add(named.OriginalDefinition.Equals(named, SymbolEqualityComparer.Default) ? named.OriginalDefinition : named);
        if (isNullable || isRepeated || !ModelShape.IsModel(named))
        {
            return;
        }

        if (!isOutermost && ValidatorParser.HasDeferred(named))
        {
            context.Report(Diagnostics.ValidatorOutOfReach, location, named.Name);
        }

        foreach (var property in ModelShape.Properties(named))
        {
            CheckHeld(property.Type, seen, isOutermost: false, context, location);
        }
    }
}
