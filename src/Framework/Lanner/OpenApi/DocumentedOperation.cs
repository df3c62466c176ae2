namespace Lanner.Runtime;

/// <summary>One method of one path in the document: an operation as it is included.</summary>
internal sealed record DocumentedOperation
{
    public required RouterDescription Router { get; init; }

    public required Operation Operation { get; init; }

    public required string Method { get; init; }

    /// <summary>Media type of the successful answer; empty for none.</summary>
    public required string MediaType { get; init; }

    public required string Path { get; init; }

    public required string Id { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public bool Deprecated => Router.Deprecated || Operation.Deprecated;

    public override string ToString() => $"{Operation.DeclaredAs} ({Method.ToUpperInvariant()} {Path})";
}
