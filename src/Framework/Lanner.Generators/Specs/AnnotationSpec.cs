namespace Lanner.Generators.Specs;

/// <summary>What the document says of a value beside its type. Texts ending in Json are JSON.</summary>
internal sealed record AnnotationSpec
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? DefaultJson { get; init; }

    public string? ExamplesJson { get; init; }

    /// <summary>Further members of the schema: a JSON object.</summary>
    public string? ExtraJson { get; init; }

    /// <summary>Whether these members are the schema.</summary>
    public bool ReplacesSchema { get; init; }

    public bool IsDeprecated { get; init; }

    public bool IncludeInSchema { get; init; } = true;
}
