using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>
/// Finds the models of messages: the types with which an endpoint's own code calls <c>SendJsonAsync</c>, <c>ReceiveJsonAsync</c> and
/// <c>ReceiveAllJsonAsync</c>. No signature shows them.
/// </summary>
internal static class WebSocketMessages
{
    public static void Parse(IMethodSymbol method, ParseContext context)
    {
        foreach (var syntax in method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.Cancellation)))
        {
            var calls = syntax.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsJson).ToList();
            if (calls.Count == 0)
            {
                continue;
            }

            var semantics = context.Compilation.GetSemanticModel(syntax.SyntaxTree);
            foreach (var call in calls)
            {
                if (semantics.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { TypeArguments: { Length: 1 } types } called
                    && KnownTypes.Is(called.ContainingType, KnownTypes.WebSocketConnection))
                {
                    _ = context.Types.Parse(types[0]);
                }
            }
        }
    }

    private static bool IsJson(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax
    {
        Name.Identifier.ValueText: "SendJsonAsync" or "ReceiveJsonAsync" or "ReceiveAllJsonAsync"
    };
}
