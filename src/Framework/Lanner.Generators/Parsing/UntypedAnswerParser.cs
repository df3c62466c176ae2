using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Finds the types that an operation answers with where its return type does not tell: models returned as <c>object</c>, and types without a name.</summary>
internal sealed class UntypedAnswerParser(ParseContext context, string declaredAs)
{
    /// <summary>Looks through an operation, or through a whole router for what its other members hold as <c>object</c>.</summary>
    public void Parse(ISymbol place, bool returnsObject)
    {
        foreach (var syntax in place.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.Cancellation)))
        {
            var semantics = context.Compilation.GetSemanticModel(syntax.SyntaxTree);
            foreach (var expression in syntax.DescendantNodes().OfType<ExpressionSyntax>())
            {
                if (expression is AnonymousObjectCreationExpressionSyntax)
                {
                    ParseAnonymous(expression, semantics, returnsObject);
                }
                else if (returnsObject && expression.Parent is not ArgumentSyntax)
                {
                    ParseModel(expression, semantics.GetTypeInfo(expression, context.Cancellation));
                }
            }
        }
    }

    private void ParseModel(ExpressionSyntax expression, TypeInfo info)
    {
        var isAnswer = info.ConvertedType is { SpecialType: SpecialType.System_Object }
            || (expression is BaseObjectCreationExpressionSyntax && info.Type is INamedTypeSymbol made && ModelShape.IsModel(made));
        if (isAnswer && info.Type is { SpecialType: SpecialType.None } type && !HoldsAnonymous(type))
        {
            // Makes known the models that the type holds.
            context.Types.Parse(type);
        }
    }

    private void ParseAnonymous(ExpressionSyntax expression, SemanticModel semantics, bool returnsObject)
    {
        var info = semantics.GetTypeInfo(expression, context.Cancellation);
        var isAnswer = returnsObject || info.ConvertedType is { SpecialType: SpecialType.System_Object } || IsArgumentOfResult(expression, semantics);
        if (isAnswer && info.Type is INamedTypeSymbol { IsAnonymousType: true } type && Spec(type, expression.GetLocation(), isRequired: returnsObject) is { } spec)
        {
            context.Types.AddAnonymous(spec);
        }
    }

    private AnonymousSpec? Spec(INamedTypeSymbol type, Location location, bool isRequired)
    {
        var members = new List<AnonymousMemberSpec>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (Member(property, location, isRequired) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        return new(members.ToEquatableArray());
    }

    private AnonymousMemberSpec? Member(IPropertySymbol property, Location location, bool isRequired)
    {
        var wireName = context.Names.Of(property.Name);
        if (property.Type is INamedTypeSymbol { IsAnonymousType: true } anonymous)
        {
            return Spec(anonymous, location, isRequired) is { } nested ? new(property.Name, wireName, null, Untyped, nested) : null;
        }

        if (HoldsAnonymous(property.Type))
        {
            if (isRequired)
            {
                context.Report(Diagnostics.AnonymousTooDeep, location, declaredAs, property.Name, property.Type.ToDisplayString());
            }

            return null;
        }

        var known = context.Types.Parse(property.Type);
        return new(property.Name, wireName, TypeText.Of(property.Type), known is not null && HasOneForm(known) ? known.Model : Untyped, null);
    }

    private const string Untyped = "UntypedModel";

    // Outside models, some scalars have another form: see UntypedModel.
    private static bool HasOneForm(TypeRef type) =>
        type.NotNull is { Shape: TypeShape.Enum or TypeShape.Model }
            or { Shape: TypeShape.Scalar, Model: not ("DecimalModel" or "TimeSpanModel" or "DateTimeModel" or "DateTimeOffsetModel") };

    private static bool HoldsAnonymous(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => named.IsAnonymousType || named.TypeArguments.Any(HoldsAnonymous),
        IArrayTypeSymbol array => HoldsAnonymous(array.ElementType),
        _ => false,
    };

    private static bool IsArgumentOfResult(ExpressionSyntax expression, SemanticModel semantics) =>
        expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && semantics.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: "Results" or "TypedResults" } type }
        && KnownTypes.FullNameOf(type.ContainingNamespace) == "Microsoft.AspNetCore.Http";
}
