using Lanner.Generators.Specs;
using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>Reads what an operation answers: its return type, <c>ResponseModel</c>, or the types of its <c>Results&lt;…&gt;</c>.</summary>
internal sealed class ResultParser(ParseContext context, string declaredAs)
{
    /// <summary>Further answers that the return type tells of.</summary>
    public IReadOnlyList<ResponseSpec> Further { get; private set; } = [];

    /// <summary>Status that the return type tells of.</summary>
    public int? StatusCode { get; private set; }

    public ResultSpec? Parse(IMethodSymbol method, ITypeSymbol? responseModel, string? mediaType, Location? location)
    {
        var declared = ReturnType.Of(method);
        var result = new ResultSpec { Kind = ResultKind.Nothing, IsAwaited = declared.IsAwaited, Type = Model(responseModel) };
        if (declared.Value is not { } value)
        {
            return result;
        }

        if (IsResult(value))
        {
            return Documented(result with { Kind = ResultKind.Result }, value);
        }

        if (value.SpecialType == SpecialType.System_String && mediaType is not null && !mediaType.Contains("json"))
        {
            return result with { Kind = ResultKind.Text };
        }

        if ((responseModel ?? value).SpecialType == SpecialType.System_Object)
        {
            context.Types.Parse(value);
            return result with { Kind = ResultKind.Value, Type = new("object?", "UntypedModel", TypeShape.Any) };
        }

        if ((result.Type ?? context.Types.Parse(value)) is not { } type)
        {
            context.Report(Diagnostics.UnsupportedResultType, location, declaredAs, value.ToDisplayString());
            return null;
        }

        if (responseModel is null || context.Compilation.HasImplicitConversion(value, responseModel))
        {
            return result with { Kind = ResultKind.Value, Type = type };
        }

        var source = IsUntyped(value) ? new("object?", "UntypedModel", TypeShape.Any) : context.Types.Parse(value);
        if (source is not null && !(source.IsText || type.IsText))
        {
            return result with { Kind = ResultKind.Value, Type = type, Source = source };
        }

        if (!context.Compilation.ClassifyCommonConversion(value, responseModel).Exists)
        {
            context.Report(Diagnostics.ResponseModelMismatch, location, declaredAs, value.ToDisplayString(), responseModel.ToDisplayString());
            return null;
        }

        return result with { Kind = ResultKind.Value, Type = type, IsCast = true };
    }

    private static bool IsUntyped(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || (type is INamedTypeSymbol { TypeArguments.Length: > 0 } generic && generic.TypeArguments.Last().SpecialType == SpecialType.System_Object);

    private TypeRef? Model(ITypeSymbol? responseModel) => responseModel is null ? null : context.Types.Parse(responseModel);

    private ResultSpec Documented(ResultSpec result, ITypeSymbol type)
    {
        var answers = ResultTypes.Answers(type);
        var successful = answers.FirstOrDefault(answer => answer.StatusCode is >= 200 and < 300)
            ?? answers.FirstOrDefault(answer => answers.Count == 1 && answer.StatusCode is >= 300 and < 400);
        Further = [.. ResultTypes.Further(answers, successful, context.Types)];
        foreach (var answer in answers)
        {
            if (answer.Value is not null && context.Types.Parse(answer.Value) is { } json)
            {
                context.Types.AddJsonType(json);
            }
        }

        StatusCode = successful?.StatusCode;
        return result with
        {
            Type = result.Type ?? (successful?.Value is { } value ? context.Types.Parse(value) : null),
            HasNoContent = result.Type is null && (successful is { Value: null } || KnownTypes.Is(type, KnownTypes.FileResponse)),
        };
    }

    private static bool IsResult(ITypeSymbol type) =>
        KnownTypes.Is(type, KnownTypes.Result) || type.AllInterfaces.Any(contract => KnownTypes.Is(contract, KnownTypes.Result));
}
