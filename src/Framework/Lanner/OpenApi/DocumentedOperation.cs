using System.Text.Json;

namespace Lanner.Runtime;

/// <summary>One method of one path in the document: an operation as it is included.</summary>
internal sealed record DocumentedOperation
{
    public required RouterDescription Router { get; init; }

    public required Operation Operation { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public string Id { get; init; } = "";

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The requests that the API sends because of this operation.</summary>
    public IReadOnlyList<DocumentedOperation> Callbacks { get; init; } = [];

    public string WireName => Operation.WireName ?? JsonNamingPolicy.CamelCase.ConvertName(Operation.Name);

    public bool Deprecated => Router.Deprecated || Operation.Deprecated;

    public override string ToString() => $"{Operation.DeclaredAs} ({Method.ToUpperInvariant()} {Path})";
}
