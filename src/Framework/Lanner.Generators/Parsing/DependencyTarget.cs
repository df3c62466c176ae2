using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Finds the method that a <c>[Depends]</c> or <c>[Requires]</c> attribute means.</summary>
internal sealed class DependencyTarget(ParseContext context)
{
    /// <summary>The method or constructor; null after a report.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="wanted">Type of the annotated parameter; null for <c>[Requires]</c>.</param>
    /// <param name="declaringType">Where a bare name is looked up.</param>
    /// <param name="declaredAs">The annotated operation or dependency, for messages.</param>
    public IMethodSymbol? Find(AttributeData attribute, ITypeSymbol? wanted, INamedTypeSymbol declaringType, string declaredAs)
    {
        if (Marker(attribute) is { } marker)
        {
            var owner = marker.Positional(0) as INamedTypeSymbol;
            var name = marker.Positional(1) as string ?? "";
            return Single(owner is null ? [] : Methods(owner, name), name, wanted, attribute.Location(), declaredAs);
        }

        if (attribute.ConstructorArguments.Length == 0)
        {
            return wanted is INamedTypeSymbol type ? Constructor(type, attribute, declaredAs) : null;
        }

        var text = attribute.Positional(0) as string ?? "";
        var location = attribute.ArgumentLocation("method", 0);
        var bound = Bound(attribute);
        return Single(bound.Count > 0 ? bound : Methods(declaringType, text), text, wanted, location, declaredAs);
    }

    // [DependsOn] stands on the attribute's class or on a base of it.
    private static AttributeData? Marker(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.GetAttributes().Find(KnownTypes.DependsOn) is { } marker)
            {
                return marker;
            }
        }

        return null;
    }

    // The expression inside nameof tells the method itself, wherever it is declared.
    private IReadOnlyList<IMethodSymbol> Bound(AttributeData attribute)
    {
        var argument = attribute.ArgumentSyntax("method", 0);
        if (argument is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 } call
            || !context.Compilation.ContainsSyntaxTree(argument.SyntaxTree))
        {
            return [];
        }

        var name = call.ArgumentList.Arguments[0].Expression;
        var info = context.Compilation.GetSemanticModel(argument.SyntaxTree).GetSymbolInfo(name, context.Cancellation);
        return [.. (info.Symbol is null ? info.CandidateSymbols : [info.Symbol]).OfType<IMethodSymbol>()];
    }

    private static List<IMethodSymbol> Methods(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var methods = current.GetMembers(name).OfType<IMethodSymbol>().ToList();
            if (methods.Count > 0)
            {
                return methods;
            }
        }

        return [];
    }

    private IMethodSymbol? Single(IReadOnlyList<IMethodSymbol> methods, string name, ITypeSymbol? wanted, Location? location, string declaredAs)
    {
        if (methods.Count == 0)
        {
            context.Report(Diagnostics.DependencyNotFound, location, declaredAs, name);
            return null;
        }

        var method = methods[0].OriginalDefinition;
        var displayName = $"{method.ContainingType.Name}.{method.Name}";
        if (methods.Count > 1)
        {
            context.Report(Diagnostics.DependencyOverloaded, location, displayName, methods.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }

        if (!method.IsStatic)
        {
            context.Report(Diagnostics.DependencyNotStatic, location, displayName);
            return null;
        }

        if (!Accessible.FromGeneratedCode(method, context.Compilation))
        {
            context.Report(Diagnostics.OperationNotAccessible, location, displayName);
            return null;
        }

        if (method.TypeParameters.Length == 0)
        {
            return method;
        }

        if (method.TypeParameters.Length == 1 && wanted is not null)
        {
            return method.Construct(wanted.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        }

        context.Report(Diagnostics.UnsupportedSignature, location, displayName, "is generic", "give it one type parameter and use it with [Depends] on a parameter, or none");
        return null;
    }

    private IMethodSymbol? Constructor(INamedTypeSymbol type, AttributeData attribute, string declaredAs)
    {
        var constructor = type.IsAbstract
            ? null
            : type.InstanceConstructors
                .Where(candidate => Accessible.FromGeneratedCode(candidate, context.Compilation))
                .Where(candidate => candidate.Parameters.Length != 1 || !SymbolEqualityComparer.Default.Equals(candidate.Parameters[0].Type, type))
                .OrderByDescending(candidate => candidate.Parameters.Length)
                .FirstOrDefault();
        if (constructor is null)
        {
            context.Report(Diagnostics.DependencyNotFound, attribute.Location(), declaredAs, type.Name);
        }

        return constructor;
    }
}
