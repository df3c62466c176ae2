namespace Lanner.Generators.Specs;

/// <summary>The part of a request that a parameter is read from, in the order in which errors are reported.</summary>
internal enum ParameterSource
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>A parameter read from the path, query, headers or cookies.</summary>
internal sealed record ParameterSpec
{
    /// <summary>Name in C#.</summary>
    public required string Name { get; init; }

    public required string WireName { get; init; }

    public required ParameterSource In { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Value when absent, as C# text; null for a required parameter.</summary>
    public string? Default { get; init; }

    public RuleSpec? Rule { get; init; }

    public required AnnotationSpec Annotations { get; init; }

    public bool IsRequired => Default is null;

    /// <summary>Whether some request makes an error of it: a text without rule takes everything, and the path always has one.</summary>
    public bool CanFail => (IsRequired && In != ParameterSource.Path) || Rule is not null || (Type.NotNull.Item ?? Type.NotNull).Model != "StringModel";
}
