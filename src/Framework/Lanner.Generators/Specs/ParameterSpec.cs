namespace Lanner.Generators.Specs;

/// <summary>The part of a request that a parameter is read from, in the order in which errors are reported.</summary>
internal enum ParameterSource
{
    Path,
    Query,
    Header,
    Cookie,
    Form,
}

/// <summary>A parameter read from the path, query, headers, cookies or a form.</summary>
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

    /// <summary>For a parameter model, its members; empty for others.</summary>
    public EquatableArray<FieldSpec> Fields { get; init; }

    /// <summary>For a parameter model, names that other parameters of the call read.</summary>
    public EquatableArray<string> Others { get; init; }

    /// <summary>For a file, the method of <c>FileValue</c> that reads it.</summary>
    public string? FileReader { get; init; }

    public required AnnotationSpec Annotations { get; init; }

    /// <summary>Whether its members are parameters of their own.</summary>
    public bool IsModel => Fields.Count > 0;

    public bool IsRequired => Default is null;

    /// <summary>Whether some request makes an error of it: a text without rule takes everything, and the path always has one.</summary>
    public bool CanFail => (IsRequired && In != ParameterSource.Path) || Rule is not null || IsModel || FileReader is not null || (Type.NotNull.Item ?? Type.NotNull).Model != "StringModel";
}
