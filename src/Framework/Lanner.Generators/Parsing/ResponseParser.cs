using System.Text.RegularExpressions;
using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads the <c>[Response]</c> attributes of an operation or router.</summary>
internal static class ResponseParser
{
    private static readonly Regex Status = new("^([1-5][0-9][0-9]|[1-5]XX|default)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<ResponseSpec> Parse(ISymbol symbol, ParseContext context)
    {
        foreach (var attribute in symbol.GetAttributes().Where(attribute => KnownTypes.Is(attribute.AttributeClass, KnownTypes.Response)))
        {
            var status = attribute.Positional(0) switch { int code => Literal.Of(code), string text => text, _ => "200" };
            if (!Status.IsMatch(status))
            {
                context.Report(Diagnostics.UnknownStatus, attribute.ArgumentLocation("statusCode", 0), status, symbol.Name);
                continue;
            }

            var type = attribute.Positional(1) is ITypeSymbol model ? context.Types.Parse(model) : null;
            yield return new(status, attribute.Text("Description"), type) { MediaType = attribute.Text("MediaType"), ExampleJson = attribute.Text("Example") };
        }
    }
}
