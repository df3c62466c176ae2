namespace Lanner;

/// <summary>A path operation for the HTTP method PATCH.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class PatchAttribute(string path) : OperationAttribute(path);
