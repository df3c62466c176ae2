using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>One method of one path in the document: an operation as it is included.</summary>
internal sealed record DocumentedOperation
{
    public required RouterInclusion Inclusion { get; init; }

    public required Operation Operation { get; init; }

    public required string Method { get; init; }

    /// <summary>Media type of the successful answer; empty for none.</summary>
    public required string MediaType { get; init; }

    public required string Path { get; init; }

    public string Id { get; init; } = "";

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The requests that the API sends because of this operation.</summary>
    public IReadOnlyList<DocumentedOperation> Callbacks { get; init; } = [];

    public string WireName => Operation.WireName ?? JsonNamingPolicy.CamelCase.ConvertName(Operation.Name);

    public string? Summary => Inclusion.ConventionsOf(Operation).Summary ?? Operation.Summary;

    public string? Description => Inclusion.ConventionsOf(Operation).Description ?? Operation.Description;

    public bool Deprecated => Inclusion.Deprecated || Operation.Deprecated;

    public override string ToString() => $"{Operation.DeclaredAs} ({Method.ToUpperInvariant()} {Path})";
}
