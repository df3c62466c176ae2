namespace Lanner.Dashboard.Resources;

/// <summary>Another resource that one has to do with.</summary>
/// <param name="Name">Name of the other resource.</param>
/// <param name="Type"><c>Reference</c>, <c>WaitFor</c> or <c>Parent</c>.</param>
public sealed record ResourceRelation(string Name, string Type);
