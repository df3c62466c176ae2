namespace Lanner.Dashboard.Resources;

/// <summary>Something that can be done with a resource.</summary>
/// <param name="Name">Name: <c>start</c>, <c>stop</c>, <c>restart</c>, or that of a custom command.</param>
/// <param name="Title">What a button says.</param>
/// <param name="Description">What it does; null when the title says it all.</param>
/// <param name="Confirmation">Question to ask before; null for none.</param>
/// <param name="IsEnabled">False while it can't be used.</param>
/// <param name="IsHighlighted">True when it should be seen without opening a menu.</param>
public sealed record ResourceCommand(string Name, string Title, string? Description, string? Confirmation, bool IsEnabled, bool IsHighlighted);
