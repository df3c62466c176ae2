using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>A resource that others reach by its name: <c>http://catalog</c>.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
