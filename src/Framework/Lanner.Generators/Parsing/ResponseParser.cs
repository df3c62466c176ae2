using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads the <c>[Response]</c> attributes of an operation or router.</summary>
internal static class ResponseParser
{
    public static IEnumerable<ResponseSpec> Parse(ISymbol symbol, ParseContext context) =>
        from attribute in symbol.GetAttributes()
        where KnownTypes.Is(attribute.AttributeClass, KnownTypes.Response)
        let model = attribute.Positional(1) as ITypeSymbol
        select new ResponseSpec(attribute.Positional(0) as int? ?? 200, attribute.Text("Description"), model is null ? null : context.Types.Parse(model));
}
