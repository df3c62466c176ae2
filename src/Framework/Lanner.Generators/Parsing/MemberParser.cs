using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Reads one property of a model.</summary>
internal sealed class MemberParser(INamedTypeSymbol model, IMethodSymbol? constructor, XmlDocs modelDocs, ParseContext context)
{
    public MemberSpec? Parse(IPropertySymbol property)
    {
        var displayName = $"{model.Name}.{property.Name}";
        if (context.Types.Parse(property.Type) is not { } type)
        {
            context.Report(Diagnostics.UnsupportedMemberType, LocationOf(property), displayName, property.Type.ToDisplayString());
            return null;
        }

        var parameter = ModelShape.Parameter(constructor, property);
        var initializer = parameter is null ? InitializerOf(property) : null;
        var constraints = Constraints.Of(parameter is null ? property.GetAttributes() : parameter.GetAttributes().Concat(property.GetAttributes()));
        type = FormatRules.Encoded(type, constraints, displayName, context);
        var wireName = constraints.Alias ?? context.Names.Of(property.Name);
        var docs = XmlDocs.Of(property).Summary ?? modelDocs.Parameter(property.Name);
        return new()
        {
            Name = property.Name,
            WireName = wireName,
            OutputName = constraints.OutputAlias ?? context.Names.Of(property.Name),
            Type = type,
            IsRequired = IsRequired(property, parameter, type, constraints, initializer),
            Default = parameter is { HasExplicitDefaultValue: true } ? Literal.OfConstant(parameter.ExplicitDefaultValue, parameter.Type) : null,
            Target = TargetOf(property, parameter, initializer),
            Rule = new RuleParser(context, constraints, type, displayName).Parse(),
            Annotations = AnnotationParser.Parse(constraints, type, wireName, docs, DefaultJson(property, parameter, initializer)),
        };
    }

    private static bool IsRequired(IPropertySymbol property, IParameterSymbol? parameter, TypeRef type, Constraints constraints, ExpressionSyntax? initializer)
    {
        if (property.IsRequired || constraints.IsRequired)
        {
            return true;
        }

        return parameter is not { HasExplicitDefaultValue: true } && initializer is null && !type.IsNullable;
    }

    private static MemberTarget TargetOf(IPropertySymbol property, IParameterSymbol? parameter, ExpressionSyntax? initializer)
    {
        if (parameter is not null)
        {
            return MemberTarget.Constructor;
        }

        if (!ModelShape.IsSettable(property))
        {
            return MemberTarget.None;
        }

        if (initializer is null || property.IsRequired)
        {
            return MemberTarget.Initializer;
        }

        return property.SetMethod!.IsInitOnly ? MemberTarget.InitializerOrInitial : MemberTarget.Assignment;
    }

    private string? DefaultJson(IPropertySymbol property, IParameterSymbol? parameter, ExpressionSyntax? initializer)
    {
        if (parameter is { HasExplicitDefaultValue: true })
        {
            return AnnotationParser.Json(parameter.ExplicitDefaultValue, parameter.Type, context.Names);
        }

        if (initializer is null || !context.Compilation.ContainsSyntaxTree(initializer.SyntaxTree))
        {
            return null;
        }

        if (initializer is CollectionExpressionSyntax collection)
        {
            var items = collection.Elements.Select(element => element is ExpressionElementSyntax { Expression: var item } ? ConstantJson(item) : null).ToList();
            return items.Contains(null) ? null : $"[{string.Join(",", items)}]";
        }

        return ConstantJson(initializer, property.Type);
    }

    private string? ConstantJson(ExpressionSyntax expression, ITypeSymbol? wanted = null)
    {
        var model = context.Compilation.GetSemanticModel(expression.SyntaxTree);
        var constant = model.GetConstantValue(expression, context.Cancellation);
        return constant.HasValue && (wanted ?? model.GetTypeInfo(expression, context.Cancellation).ConvertedType) is { } type
            ? AnnotationParser.Json(constant.Value, type, context.Names)
            : null;
    }

    // A property of a referenced assembly does not tell of its initialiser.
    private static ExpressionSyntax? InitializerOf(IPropertySymbol property) => property.DeclaringSyntaxReferences
        .Select(reference => (reference.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value)
        .FirstOrDefault(value => value is not null and not PostfixUnaryExpressionSyntax);

    private static Location? LocationOf(IPropertySymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        PropertyDeclarationSyntax declaration => declaration.Type.GetLocation(),
        ParameterSyntax { Type: { } type } => type.GetLocation(),
        _ => property.Locations.FirstOrDefault(),
    };
}
