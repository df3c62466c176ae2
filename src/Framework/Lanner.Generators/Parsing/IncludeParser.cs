using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads the <c>[Include]</c> attributes of a router.</summary>
internal sealed class IncludeParser(ParseContext context, INamedTypeSymbol router, RouterScope scope, string prefix)
{
    public IEnumerable<IncludeSpec> Parse()
    {
        foreach (var attribute in router.GetAttributes().Where(attribute => KnownTypes.Is(attribute.AttributeClass, KnownTypes.Include)))
        {
            if (attribute.TypeArgument() is { } included && Parse(attribute, included) is { } include)
            {
                yield return include;
            }
        }
    }

    private IncludeSpec? Parse(AttributeData attribute, INamedTypeSymbol included)
    {
        if (included.GetAttributes().Find(KnownTypes.Router) is not { } routerAttribute)
        {
            context.Report(Diagnostics.IncludeIsNoRouter, attribute.Location(), router.Name, included.Name);
            return null;
        }

        List<INamedTypeSymbol> routers = [.. scope.Routers, router];
        var circle = routers.FindIndex(outer => SymbolEqualityComparer.Default.Equals(outer, included));
        if (circle >= 0)
        {
            context.Report(Diagnostics.RouterIncludesItself, attribute.Location(), string.Join(" → ", routers.Skip(circle).Append(included).Select(outer => outer.Name)));
            return null;
        }

        var ownPrefix = attribute.Positional(0) as string ?? "";
        var inner = new RouterScope(scope.Prefix + prefix + ownPrefix, [.. scope.Requirements, .. Requirement.Of(router, router)], routers);
        var spec = inner.ChangesOperations ? new RouterParser(context, included, inner).Parse(routerAttribute) : null;
        return new(TypeText.Of(included), new PathTemplate(ownPrefix).Path, attribute.Texts("Tags").ToEquatableArray(), spec);
    }
}
