namespace Aspire.Hosting.ApplicationModel;

/// <summary>A fact about a resource, for example <c>project.path</c> or <c>executable.pid</c>.</summary>
/// <param name="Name">Name, as Aspire's dashboard knows it.</param>
/// <param name="Value">Value.</param>
public sealed record ResourcePropertySnapshot(string Name, object? Value);
