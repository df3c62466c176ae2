namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something that can be done with a resource, from the dashboard or by <see cref="ResourceCommandService"/>.</summary>
internal sealed record ResourceCommandAnnotation(
    string Name,
    string DisplayName,
    CommandOptions Options,
    Func<ExecuteCommandContext, Task<ExecuteCommandResult>> ExecuteCommand) : IResourceAnnotation;
