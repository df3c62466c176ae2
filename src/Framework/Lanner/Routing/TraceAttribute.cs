namespace Lanner;

/// <summary>A path operation for the HTTP method TRACE.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class TraceAttribute(string path) : OperationAttribute(path);
