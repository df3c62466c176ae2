namespace Lanner.Generators.Specs;

/// <summary>All that the parser found for one attributed class.</summary>
internal sealed record ParseResult
{
    /// <summary>Null for a model, and for a router that cannot be generated.</summary>
    public RouterSpec? Router { get; init; }

    public EquatableArray<ModelSpec> Models { get; init; }

    public EquatableArray<EnumSpec> Enums { get; init; }

    /// <summary>Types that are read and written on their own, as type arguments <c>T, TModel</c>.</summary>
    public EquatableArray<string> JsonTypes { get; init; }

    public EquatableArray<DiagnosticSpec> Diagnostics { get; init; }
}
