namespace Lanner;

/// <summary>A path operation for the HTTP method POST.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class PostAttribute(string path) : OperationAttribute(path);
