namespace Lanner;

/// <summary>A path operation for the HTTP method OPTIONS.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class OptionsAttribute(string path) : OperationAttribute(path);
