namespace Lanner;

/// <summary>A path operation for the HTTP method DELETE.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class DeleteAttribute(string path) : OperationAttribute(path);
