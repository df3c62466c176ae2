namespace Aspire.Hosting.ApplicationModel;

/// <summary>Folder in which a server keeps its data.</summary>
internal sealed record DataBindMountAnnotation(string Source) : IResourceAnnotation;
