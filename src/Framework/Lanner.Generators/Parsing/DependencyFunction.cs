using Microsoft.CodeAnalysis;

namespace Lanner.Generators.Parsing;

/// <summary>What a dependency attribute means: a static method, a constructor, or a method of an instance.</summary>
/// <param name="Method">The method whose parameters are read from the request.</param>
/// <param name="Instance">The instance as C# text; null for a static method or a constructor.</param>
/// <param name="InstanceName">The instance for people, such as <c>Dependencies.Token</c>.</param>
/// <param name="IsLenient">Whether it is a security scheme that is declared with <c>AutoError = false</c>.</param>
internal sealed record DependencyFunction(IMethodSymbol Method, string? Instance = null, string? InstanceName = null, bool IsLenient = false)
{
    public bool IsSecurityScheme => Instance is not null && KnownTypes.IsOrDerivesFrom(Method.ContainingType, KnownTypes.SecurityScheme);

    /// <summary>Where bare names in its attributes are looked up.</summary>
    public INamedTypeSymbol DeclaringType => Method.ContainingType;

    public string DisplayName => InstanceName
        ?? (Method.MethodKind == MethodKind.Constructor ? Method.ContainingType.Name : $"{Method.ContainingType.Name}.{Method.Name}");

    /// <summary>Key under which a test may replace it.</summary>
    public string Key => Method.MethodKind == MethodKind.Constructor
        ? KnownTypes.FullNameOf(Method.ContainingType)
        : $"{KnownTypes.FullNameOf(Method.ContainingType)}.{Method.Name}";

    /// <summary>What is called, as C# text.</summary>
    public string Callee
    {
        get
        {
            if (Method.MethodKind == MethodKind.Constructor)
            {
                return $"new {TypeText.Of(Method.ContainingType)}";
            }

            var arguments = Method.TypeArguments.Length == 0 ? "" : $"<{string.Join(", ", Method.TypeArguments.Select(TypeText.Of))}>";
            return $"{Instance ?? TypeText.Of(Method.ContainingType)}.{Method.Name}{arguments}";
        }
    }
}
