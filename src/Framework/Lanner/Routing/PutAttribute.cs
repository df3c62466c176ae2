namespace Lanner;

/// <summary>A path operation for the HTTP method PUT.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class PutAttribute(string path) : OperationAttribute(path);
