namespace Aspire.Hosting.ApplicationModel;

/// <summary>Another resource that this one has to do with.</summary>
/// <param name="ResourceName">Name of the other resource.</param>
/// <param name="Type"><c>Reference</c>, <c>WaitFor</c> or <c>Parent</c>.</param>
public sealed record RelationshipSnapshot(string ResourceName, string Type);
