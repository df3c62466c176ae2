using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>An argument that comes from the HTTP context or the services.</summary>
internal static class ServiceArgument
{
    private static readonly Dictionary<string, string> PartsOfContext = new()
    {
        [KnownTypes.HttpContext] = "http",
        [KnownTypes.HttpRequest] = "http.Request",
        [KnownTypes.HttpResponse] = "http.Response",
        [KnownTypes.ClaimsPrincipal] = "http.User",
        [KnownTypes.CancellationToken] = "http.RequestAborted",
        ["System.IServiceProvider"] = "http.RequestServices",
    };

    /// <summary>The expression of a part of the HTTP context; null for other types.</summary>
    public static string? PartOfContext(ITypeSymbol type) => PartsOfContext.TryGetValue(KnownTypes.FullNameOf(type), out var expression) ? expression : null;

    /// <summary>The expression of a part of the HTTP context or a service. The start-up check asks for the services that the parse context knows.</summary>
    public static string Of(IParameterSymbol parameter, string declaredAs, ParseContext? context)
    {
        var keyed = parameter.GetAttributes().Find(KnownTypes.FromKeyedServices);
        return PartOfContext(parameter.Type)
            ?? Service(parameter, declaredAs, keyed is null ? null : keyed.ConstructorArguments.Length > 0 ? CodeOf(keyed.ConstructorArguments[0]) : "null", context);
    }

    /// <summary>The expression of a service.</summary>
    public static string Service(IParameterSymbol parameter, string declaredAs, string? key, ParseContext? context)
    {
        var type = TypeText.Of(parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        var isOptional = parameter.NullableAnnotation == NullableAnnotation.Annotated || parameter.HasExplicitDefaultValue;
        if (!isOptional)
        {
            context?.Services.Add(new(type, key, parameter.Name, declaredAs));
        }

        return $"http.RequestServices.Get{(isOptional ? "" : "Required")}{(key is null ? "" : "Keyed")}Service<{type}>({key})";
    }

    /// <summary>A key as C# text.</summary>
    public static string CodeOf(TypedConstant key) => key.Kind == TypedConstantKind.Type && key.Value is ITypeSymbol type
        ? $"typeof({TypeText.Of(type)})"
        : key.Type is null ? "null" : Literal.OfConstant(key.Value, key.Type);
}
