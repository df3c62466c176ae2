namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource whose published image can take files of another one.</summary>
public interface IContainerFilesDestinationResource : IResource;
