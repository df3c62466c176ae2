namespace Lanner;

/// <summary>A path operation for the HTTP method HEAD.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class HeadAttribute(string path) : OperationAttribute(path);
