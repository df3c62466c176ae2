using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>Finds what a <c>[Depends]</c>, <c>[Security]</c> or <c>[Requires]</c> attribute means.</summary>
internal sealed class DependencyTarget(ParseContext context)
{
    /// <summary>The scopes that an attribute asks for.</summary>
    public static IEnumerable<string> Scopes(AttributeData attribute) =>
        Marker(attribute) is { } marker ? marker.Texts("Scopes")
        : KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, KnownTypes.Security) && attribute.ConstructorArguments.Length == 2
            ? attribute.ConstructorArguments[1].Values.Select(scope => scope.Value as string ?? "")
            : [];

    /// <summary>The function; null after a report.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="wanted">Type of the annotated parameter; null where the value is dropped.</param>
    /// <param name="declaringType">Where a bare name is looked up.</param>
    /// <param name="declaredAs">The annotated operation or dependency, for messages.</param>
    public DependencyFunction? Find(AttributeData attribute, ITypeSymbol? wanted, INamedTypeSymbol? declaringType, string declaredAs)
    {
        if (Marker(attribute) is { } marker)
        {
            var owner = marker.Positional(0) as INamedTypeSymbol;
            var name = marker.Positional(1) as string ?? "";
            return Single(owner is null ? [] : Members(owner, name), name, wanted, attribute.Location(), declaredAs);
        }

        if (attribute.ConstructorArguments.Length == 0)
        {
            return attribute.TypeArgument() is { } named ? OfClass(named, attribute, declaredAs)
                : wanted is INamedTypeSymbol type ? Constructor(type, attribute, declaredAs)
                : null;
        }

        var text = attribute.Positional(0) as string ?? "";
        var bound = Bound(attribute);
        return Single(bound.Count > 0 ? bound : Members(declaringType, text), text, wanted, attribute.ArgumentLocation("method", 0), declaredAs);
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

    // The expression inside nameof tells the member itself, wherever it is declared.
    private IReadOnlyList<ISymbol> Bound(AttributeData attribute)
    {
        var argument = attribute.ArgumentSyntax("method", 0);
        if (argument is not InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 } call
            || !context.Compilation.ContainsSyntaxTree(argument.SyntaxTree))
        {
            return [];
        }

        var name = call.ArgumentList.Arguments[0].Expression;
        var info = context.Compilation.GetSemanticModel(argument.SyntaxTree).GetSymbolInfo(name, context.Cancellation);
        return [.. (info.Symbol is null ? info.CandidateSymbols : [info.Symbol]).Where(IsMember)];
    }

    private static bool IsMember(ISymbol symbol) => symbol is IMethodSymbol or IFieldSymbol or IPropertySymbol;

    private static List<ISymbol> Members(INamedTypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var members = current.GetMembers(name).Where(IsMember).ToList();
            if (members.Count > 0)
            {
                return members;
            }
        }

        return [];
    }

    private DependencyFunction? Single(IReadOnlyList<ISymbol> members, string name, ITypeSymbol? wanted, Location? location, string declaredAs)
    {
        if (members.Count == 0)
        {
            context.Report(Diagnostics.DependencyNotFound, location, declaredAs, name);
            return null;
        }

        var member = members[0].OriginalDefinition;
        var displayName = $"{member.ContainingType.Name}.{member.Name}";
        if (members.Count > 1)
        {
            context.Report(Diagnostics.DependencyOverloaded, location, displayName, Literal.Of(members.Count));
        }
        else if (!member.IsStatic)
        {
            context.Report(Diagnostics.DependencyNotStatic, location, displayName);
        }
        else if (!Accessible.FromGeneratedCode(member, context.Compilation))
        {
            context.Report(Diagnostics.OperationNotAccessible, location, displayName);
        }
        else
        {
            return member is IMethodSymbol method ? Closed(method, displayName, wanted, location) : OfInstance(member, displayName, location);
        }

        return null;
    }

    private DependencyFunction? Closed(IMethodSymbol method, string displayName, ITypeSymbol? wanted, Location? location)
    {
        if (method.TypeParameters.Length == 0)
        {
            return new(method);
        }

        if (method.TypeParameters.Length == 1 && wanted is not null)
        {
            return new(method.Construct(wanted.WithNullableAnnotation(NullableAnnotation.NotAnnotated)));
        }

        context.Report(Diagnostics.UnsupportedSignature, location, displayName, "is generic", "give it one type parameter and use it with [Depends] on a parameter, or none");
        return null;
    }

    private DependencyFunction? OfInstance(ISymbol member, string displayName, Location? location)
    {
        var type = (member as IFieldSymbol)?.Type ?? ((IPropertySymbol)member).Type;
        return Invoke(type, displayName, location) is { } method
            ? new(method, $"{TypeText.Of(member.ContainingType)}.{member.Name}", displayName, IsLenient(member))
            : null;
    }

    private static bool IsLenient(ISymbol member) => member.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>())
        .Any(assignment => assignment is { Left: IdentifierNameSyntax { Identifier.ValueText: "AutoError" }, Right: LiteralExpressionSyntax { Token.ValueText: "false" } });

    private DependencyFunction? OfClass(INamedTypeSymbol type, AttributeData attribute, string declaredAs)
    {
        if (InvokeMethods(type).Count == 0)
        {
            return Constructor(type, attribute, declaredAs);
        }

        if (type.IsAbstract || !type.InstanceConstructors.Any(constructor => constructor.Parameters.Length == 0 && Accessible.FromGeneratedCode(constructor, context.Compilation)))
        {
            context.Report(Diagnostics.DependencyInstanceNotMade, attribute.Location(), type.Name);
            return null;
        }

        return Invoke(type, type.Name, attribute.Location()) is { } method ? new(method, $"DependencyInstance.Of<{TypeText.Of(type)}>()", type.Name) : null;
    }

    private IMethodSymbol? Invoke(ITypeSymbol type, string displayName, Location? location)
    {
        var methods = InvokeMethods(type);
        if (methods.Count == 1)
        {
            return methods[0];
        }

        if (methods.Count == 0)
        {
            context.Report(Diagnostics.DependencyWithoutInvoke, location, displayName, type.ToDisplayString());
        }
        else
        {
            context.Report(Diagnostics.DependencyOverloaded, location, $"{type.Name}.{methods[0].Name}", Literal.Of(methods.Count));
        }

        return null;
    }

    // The most derived class that declares it decides.
    private List<IMethodSymbol> InvokeMethods(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            var methods = type.GetMembers().OfType<IMethodSymbol>()
                .Where(method => method is { Name: "Invoke" or "InvokeAsync", IsStatic: false, IsGenericMethod: false } && Accessible.FromGeneratedCode(method, context.Compilation))
                .ToList();
            if (methods.Count > 0)
            {
                return methods;
            }
        }

        return [];
    }

    private DependencyFunction? Constructor(INamedTypeSymbol type, AttributeData attribute, string declaredAs)
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
            return null;
        }

        return new(constructor);
    }
}
