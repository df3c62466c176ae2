namespace Aspire.Hosting.ApplicationModel;

/// <summary>The container shares the network of this machine, so that localhost means the same inside; it must listen on the port that it is given.</summary>
internal sealed class HostNetworkAnnotation : IResourceAnnotation;
