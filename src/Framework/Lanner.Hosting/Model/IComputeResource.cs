namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that runs code: a project, a container, an executable.</summary>
public interface IComputeResource : IResource;
