using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>What is peculiar to the endpoints of WebSockets: they answer nothing and read no body.</summary>
internal static class WebSocketParser
{
    /// <summary>The method in the place of HTTP's; the runtime knows endpoints of WebSockets by it.</summary>
    public const string Method = "WEBSOCKET";

    public static bool IsWebSocket(AttributeData attribute) => KnownTypes.Is(attribute.AttributeClass, KnownTypes.WebSocket);

    /// <summary>The result of an endpoint: nothing.</summary>
    public static ResultSpec Result(IMethodSymbol method, OperationScope operation, ParseContext context, Location? location)
    {
        var declared = ReturnType.Of(method);
        if (declared.Value is not null)
        {
            context.Report(Diagnostics.WebSocketWithResult, location, operation.DeclaredAs, method.ReturnType.ToDisplayString());
        }

        WebSocketMessages.Parse(method, context);
        if (operation.Body.Count > 0)
        {
            context.Report(Diagnostics.WebSocketWithBody, method.Locations.FirstOrDefault(), operation.DeclaredAs, operation.Body[0].Name);
        }

        return new() { Kind = ResultKind.Nothing, IsAwaited = declared.IsAwaited };
    }

    /// <summary>The connection as an argument of an endpoint or of its dependencies.</summary>
    public static ArgumentSpec? Connection(IParameterSymbol parameter, OperationScope operation, string declaredAs, ParseContext context)
    {
        if (operation.IsWebSocket)
        {
            return new(ArgumentKind.Expression, Expression: "WebSocketConnection.Of(http)");
        }

        context.Report(Diagnostics.WebSocketOutsideEndpoint, ParameterParser.TypeLocation(parameter), declaredAs, parameter.Name, operation.DeclaredAs);
        return null;
    }
}
