namespace Lanner.Runtime;

/// <summary>Marks the endpoint of a frontend, which answers only where the path of no operation fits, whatever its method.</summary>
internal sealed class FrontendMetadata;
