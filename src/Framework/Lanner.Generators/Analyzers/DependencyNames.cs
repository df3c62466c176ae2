using Lanner.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Analyzers;

/// <summary>The names of methods that attributes of the compilation use as dependencies; looked up once, when first asked.</summary>
internal sealed class DependencyNames(Compilation compilation)
{
    private readonly Lazy<HashSet<string>> _names = new(() => Find(compilation));

    public bool Contains(IMethodSymbol method) => _names.Value.Contains(method.Name);

    private static HashSet<string> Find(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            var methods = type.GetMembers().OfType<IMethodSymbol>();
            var attributes = type.GetAttributes()
                .Concat(methods.SelectMany(method => method.GetAttributes()))
                .Concat(methods.SelectMany(method => method.Parameters).SelectMany(parameter => parameter.GetAttributes()));
            foreach (var attribute in attributes)
            {
                if (NameOf(attribute) is { } name)
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    private static string? NameOf(AttributeData attribute) =>
        KnownTypes.Is(attribute.AttributeClass, KnownTypes.DependsOn) ? attribute.Positional(1) as string
        : KnownTypes.Is(attribute.AttributeClass, KnownTypes.Requires) || KnownTypes.IsOrDerivesFrom(attribute.AttributeClass, KnownTypes.Depends) ? attribute.Positional(0) as string
        : null;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner)
    {
        foreach (var member in owner.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in Types(member))
            {
                yield return inner;
            }
        }
    }
}
