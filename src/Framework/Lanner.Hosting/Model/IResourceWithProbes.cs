using System.Diagnostics.CodeAnalysis;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A resource that can be probed where it is deployed: <c>WithHttpProbe</c>.</summary>
[Experimental("ASPIREPROBES001")]
public interface IResourceWithProbes : IResource;
