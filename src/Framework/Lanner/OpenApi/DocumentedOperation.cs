namespace Lanner.Runtime;

/// <summary>One method of one path in the document: an operation as it is included.</summary>
internal sealed record DocumentedOperation
{
    public required RouterInclusion Inclusion { get; init; }

    public required Operation Operation { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Id { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public bool Deprecated => Inclusion.Deprecated || Operation.Deprecated;

    public override string ToString() => $"{Operation.DeclaredAs} ({Method.ToUpperInvariant()} {Path})";
}
