using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads a type marked with <c>[Model]</c>, so that it is a model even where no operation of this assembly uses it.</summary>
internal static class ModelRootParser
{
    public static ParseResult Parse(GeneratorAttributeSyntaxContext syntax, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)syntax.TargetSymbol;
        if (type.IsGenericType)
        {
            // Each closed form is met where it is used.
            return new();
        }

        var context = new ParseContext(syntax.SemanticModel.Compilation, cancellation);
        _ = context.Types.Parse(type);
        var models = context.Types.Models();
        var enums = context.Types.Enums();
        return new() { Models = models, Enums = enums, JsonTypes = context.Types.JsonTypes.ToEquatableArray(), Diagnostics = context.Diagnostics };
    }
}
