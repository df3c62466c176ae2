namespace Lanner.Generators.Specs;

/// <summary>The body of an operation: what it and its dependencies read from it.</summary>
/// <param name="Members">The body parameters, in the order of declaration.</param>
/// <param name="IsEmbedded">Whether they are keys of one object; else the only one is the whole body.</param>
/// <param name="MediaType">Media type for the document.</param>
internal sealed record BodySpec(EquatableArray<MemberSpec> Members, bool IsEmbedded, string? MediaType);
