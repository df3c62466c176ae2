namespace Lanner.Generators.Specs;

/// <summary>How the value of a dependency is got.</summary>
internal enum DependencyKind
{
    Value,
    Awaitable,
    Yield,
}

/// <summary>One call of a dependency, in the order of calls.</summary>
internal sealed record DependencySpec
{
    /// <summary>Name for the local variable.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people, such as <c>Dependencies.Session</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Key under which a test may replace it.</summary>
    public required string Key { get; init; }

    /// <summary>The method, or <c>new T</c>, as C# text.</summary>
    public required string Callee { get; init; }

    public required DependencyKind Kind { get; init; }

    /// <summary>Type of the value as C# text; null when it has none.</summary>
    public string? ResultType { get; init; }

    /// <summary>Whether the code after <c>yield return</c> runs after the answer.</summary>
    public bool EndsAfterResponse { get; init; }

    public EquatableArray<ParameterSpec> Parameters { get; init; }

    public EquatableArray<ArgumentSpec> Arguments { get; init; }

    /// <summary>Dependencies that use the value; empty when the operation itself asks for it.</summary>
    public EquatableArray<int> NeededBy { get; init; }

    public bool AsksOutcome => Arguments.Any(argument => argument.Kind == ArgumentKind.OperationOutcome);
}
