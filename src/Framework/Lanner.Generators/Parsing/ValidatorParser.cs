using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads the <c>[Validate]</c> methods of a model and of its base types.</summary>
/// <param name="model">The model.</param>
/// <param name="context">Takes the findings.</param>
/// <param name="asksServices">Whether the services that the rules take must be registered.</param>
internal sealed class ValidatorParser(INamedTypeSymbol model, ParseContext context, bool asksServices = false)
{
    /// <summary>All rules of a model: those of base types first, each in the order of declaration.</summary>
    public IReadOnlyList<ValidatorSpec> Parse() => [.. Methods(model).SelectMany(Parse)];

    /// <summary>Whether a model has rules that run when the whole request was read.</summary>
    public static bool HasDeferred(INamedTypeSymbol model) => Methods(model).Any(method => method.Parameters.Length > 1 || ReturnType.Of(method).IsAwaited);

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol model)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = model; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            chain.Push(current);
        }

        return chain.SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()).Where(method => method.GetAttributes().Find(KnownTypes.Validate) is not null);
    }

    private IEnumerable<ValidatorSpec> Parse(IMethodSymbol method)
    {
        if (!Check(method))
        {
            yield break;
        }

        var attribute = method.GetAttributes().Find(KnownTypes.Validate)!;
        var names = attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value as string ?? "").ToList()
            : [];
        if (names.Count == 0)
        {
            if (Spec(method, model, member: null) is { } spec)
            {
                yield return spec;
            }

            yield break;
        }

        var properties = ModelShape.Properties(model);
        foreach (var name in names)
        {
            if (properties.FirstOrDefault(property => property.Name == name) is not { } property)
            {
                var nearest = Spelling.Nearest(name, properties.Select(property => property.Name));
                context.Report(Diagnostics.ValidatorMemberUnknown, attribute.Location(), Name(method), name, model.Name, nearest is null ? "" : $"; did you mean '{nearest}'?");
            }
            else if (Spec(method, property.Type, name) is { } spec)
            {
                yield return spec;
            }
        }
    }

    private bool Check(IMethodSymbol method)
    {
        if (!method.IsStatic)
        {
            return Refuse(method, "is not static", "add 'static', and take the value as its parameter");
        }

        if (method.IsGenericMethod || method.Parameters.Length == 0 || method.Parameters.Any(parameter => parameter.RefKind is not (RefKind.None or RefKind.In)))
        {
            return Refuse(method, "cannot be called with the value", "take it as the first parameter");
        }

        if (!Accessible.FromGeneratedCode(method, context.Compilation))
        {
            context.Report(Diagnostics.OperationNotAccessible, method.Locations.FirstOrDefault(), Name(method));
            return false;
        }

        return true;
    }

    private ValidatorSpec? Spec(IMethodSymbol method, ITypeSymbol valueType, string? member)
    {
        var taken = method.Parameters[0].Type;
        var notNull = NotNull(valueType);
        var skipsNull = IsNullable(valueType) && !IsNullable(taken);
        if (!context.Compilation.HasImplicitConversion(skipsNull ? notNull : valueType, taken))
        {
            Refuse(method, $"takes '{taken.ToDisplayString()}'", $"take '{valueType.ToDisplayString()}' as the first parameter");
            return null;
        }

        var result = ReturnType.Of(method);
        var isBase = member is null && result.Value is INamedTypeSymbol && context.Compilation.HasImplicitConversion(model, result.Value);
        var fits = result.Value is null || isBase || context.Compilation.HasImplicitConversion(result.Value, valueType);
        if (!fits || result.IsYield || (member is not null && result is { IsAwaited: true, Value: not null }))
        {
            Refuse(method, $"returns '{method.ReturnType.ToDisplayString()}'", result.IsAwaited ? "return a plain 'Task'" : $"return nothing or '{valueType.ToDisplayString()}'");
            return null;
        }

        return new()
        {
            Callee = $"{TypeText.Of(method.ContainingType)}.{method.Name}",
            DisplayName = Name(method),
            Member = member,
            Returns = result.Value is not null,
            Cast = isBase && !SymbolEqualityComparer.Default.Equals(result.Value, model) ? $"({TypeText.Of(model)})" : "",
            SkipsNull = skipsNull,
            IsAwaited = result.IsAwaited,
            Arguments = method.Parameters.Skip(1).Select(parameter => ServiceArgument.Of(parameter, Name(method), asksServices ? context : null)).ToEquatableArray(),
        };
    }

    private bool Refuse(IMethodSymbol method, string problem, string fix)
    {
        context.Report(Diagnostics.ValidatorSignature, method.Locations.FirstOrDefault(), Name(method), problem, fix);
        return false;
    }

    private static string Name(IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name}";

    private static ITypeSymbol NotNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
}
