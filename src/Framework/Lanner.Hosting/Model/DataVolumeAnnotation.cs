namespace Aspire.Hosting.ApplicationModel;

/// <summary>Name under which a server keeps its data.</summary>
internal sealed record DataVolumeAnnotation(string? Name) : IResourceAnnotation;
