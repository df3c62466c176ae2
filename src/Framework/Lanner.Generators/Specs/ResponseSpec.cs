namespace Lanner.Generators.Specs;

/// <summary>A further answer that the document tells of.</summary>
internal sealed record ResponseSpec(int StatusCode, string? Description, TypeRef? Type);
