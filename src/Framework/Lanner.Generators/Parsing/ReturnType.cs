using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>What a method gives, once waited for.</summary>
/// <param name="Value">The value's type; null for none.</param>
/// <param name="IsAwaited">Whether it comes in a task.</param>
/// <param name="IsYield">Whether it comes from <c>IAsyncEnumerable&lt;T&gt;</c>.</param>
internal sealed record ReturnType(ITypeSymbol? Value, bool IsAwaited, bool IsYield)
{
    public static ReturnType Of(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            return new(method.ContainingType, false, false);
        }

        if (method.ReturnsVoid)
        {
            return new(null, false, false);
        }

        return KnownTypes.FullNameOf(method.ReturnType.OriginalDefinition) switch
        {
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" => new((method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault(), true, false),
            "System.Collections.Generic.IAsyncEnumerable" => new((method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault(), false, true),
            _ => new(method.ReturnType, false, false),
        };
    }
}
