using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lanner.Generators.Parsing;

/// <summary>
/// Finds operations whose answer is a stream: those that return <c>IAsyncEnumerable&lt;T&gt;</c>, those that yield, and those that return a
/// <c>Stream</c>. A method that returns an <c>IEnumerable&lt;T&gt;</c> without yielding answers with an array, as in FastAPI.
/// </summary>
internal sealed class StreamParser(ParseContext context, string declaredAs)
{
    private const string JsonLines = "application/jsonl";
    private const string Events = "text/event-stream";
    private const string Bytes = "application/octet-stream";

    /// <summary>The answer; null when it is no stream, or after a report.</summary>
    public ResultSpec? Parse(IMethodSymbol method, AttributeData verb, Location? location)
    {
        var isEventStream = verb.Flag("EventStream");
        if (Source(method, isEventStream) is not { } found)
        {
            if (isEventStream)
            {
                context.Report(Diagnostics.NotAStream, verb.ArgumentLocation("EventStream"), declaredAs, method.ReturnType.ToDisplayString());
            }

            return null;
        }

        var result = new ResultSpec { Kind = ResultKind.Stream, IsAwaited = ReturnType.Of(method).IsAwaited };
        var mediaType = verb.Text("MediaType");
        return found.Item is null || IsBytes(found.Item, mediaType, isEventStream)
            ? result with { Stream = new(StreamFormat.Bytes, found.Source, mediaType ?? Bytes) }
            : Items(result, found.Source, found.Item, isEventStream, mediaType, verb.Type("ResponseModel"), location);
    }

    /// <summary>Whether the method's answer is a stream.</summary>
    public static bool IsStream(IMethodSymbol method, AttributeData verb) => Source(method, verb.Flag("EventStream")) is not null;

    private ResultSpec? Items(
        ResultSpec result, StreamSource source, ITypeSymbol item, bool isEventStream, string? mediaType, ITypeSymbol? responseModel, Location? location)
    {
        var isFreeForm = KnownTypes.Is(item.OriginalDefinition, KnownTypes.ServerSentEvent);
        var isEvent = isFreeForm || KnownTypes.Is(item.OriginalDefinition, KnownTypes.SseItem);
        var data = isEvent ? ((INamedTypeSymbol)item).TypeArguments[0] : item;
        var type = (responseModel ?? data).SpecialType == SpecialType.System_Object ? new("object?", "UntypedModel", TypeShape.Any) : context.Types.Parse(responseModel ?? data);
        if (type is null)
        {
            context.Report(Diagnostics.UnsupportedResultType, location, declaredAs, (responseModel ?? data).ToDisplayString());
            return null;
        }

        if (responseModel is not null && (isEvent
            ? !SymbolEqualityComparer.Default.Equals(data, responseModel)
            : !context.Compilation.ClassifyCommonConversion(data, responseModel).Exists))
        {
            context.Report(Diagnostics.ResponseModelMismatch, location, declaredAs, data.ToDisplayString(), responseModel.ToDisplayString());
            return null;
        }

        var format = isEvent || isEventStream ? StreamFormat.Events : StreamFormat.JsonLines;
        return result with
        {
            Type = type,
            IsCast = !isEvent && responseModel is not null && !SymbolEqualityComparer.Default.Equals(data, responseModel),
            Stream = new(format, source, mediaType ?? (format == StreamFormat.Events ? Events : JsonLines)) { IsFreeForm = isFreeForm },
        };
    }

    private static (StreamSource Source, ITypeSymbol? Item)? Source(IMethodSymbol method, bool isEventStream)
    {
        var declared = ReturnType.Of(method);
        if (declared.IsYield)
        {
            return (StreamSource.Async, declared.Value!);
        }

        if (declared.Value is not INamedTypeSymbol value)
        {
            return null;
        }

        if (KnownTypes.IsOrDerivesFrom(value, KnownTypes.Stream))
        {
            return (StreamSource.Bytes, null);
        }

        return KnownTypes.FullNameOf(value.OriginalDefinition) switch
        {
            "System.Collections.Generic.IAsyncEnumerable" => (StreamSource.Async, value.TypeArguments[0]),
            "System.Collections.Generic.IEnumerable" when isEventStream || Yields(method) => (StreamSource.Sync, value.TypeArguments[0]),
            _ => null,
        };
    }

    // Bytes are no JSON; a text is sent as it is where the media type says that it is none.
    private static bool IsBytes(ITypeSymbol item, string? mediaType, bool isEventStream) => !isEventStream && (item switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => true,
        INamedTypeSymbol memory when KnownTypes.Is(memory, "System.ReadOnlyMemory") => memory.TypeArguments[0].SpecialType == SpecialType.System_Byte,
        { SpecialType: SpecialType.System_String } => mediaType is not null && !mediaType.Contains("json"),
        _ => false,
    });

    private static bool Yields(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax { Body: { } body }
        && body.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<YieldStatementSyntax>().Any();
}
