namespace Aspire.Hosting.ApplicationModel;

/// <summary>A fact recorded about a resource.</summary>
public interface IResourceAnnotation;
