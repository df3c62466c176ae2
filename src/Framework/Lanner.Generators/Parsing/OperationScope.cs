using Lanner.Generators.Specs;

namespace Lanner.Generators.Parsing;

/// <summary>What the parsers of one operation gather together: its path, its body and the calls of its dependencies.</summary>
internal sealed class OperationScope(string declaredAs, string path, IReadOnlyList<string> placeholders)
{
    private readonly HashSet<string> _usedPlaceholders = [];

    public string DeclaredAs { get; } = declaredAs;

    /// <summary>The whole path, with the router's prefix.</summary>
    public string Path { get; } = path;

    public IReadOnlyList<string> Placeholders { get; } = placeholders;

    public IReadOnlyCollection<string> UsedPlaceholders => _usedPlaceholders;

    /// <summary>Names of the parameters of operation and dependencies: what a misspelt placeholder may have meant.</summary>
    public List<string> ParameterNames { get; } = [];

    public List<MemberSpec> Body { get; } = [];

    public bool IsBodyEmbedded { get; set; }

    public string? BodyMediaType { get; set; }

    /// <summary>Whether the operation is the endpoint of WebSockets.</summary>
    public bool IsWebSocket { get; init; }

    public List<DependencySpec> Dependencies { get; } = [];

    /// <summary>The security schemes met, in order.</summary>
    public List<SecuritySpec> Security { get; } = [];

    /// <summary>The placeholder that means a parameter.</summary>
    public string? Placeholder(string parameter, string? alias) =>
        Placeholders.FirstOrDefault(placeholder => alias is null ? WireName.Matches(placeholder, parameter) : placeholder == alias);

    public void Use(string placeholder) => _usedPlaceholders.Add(placeholder);

    public BodySpec? BodySpec() => Body.Count == 0 ? null : new(Body.ToEquatableArray(), IsBodyEmbedded || Body.Count > 1, BodyMediaType);
}
