namespace Lanner;

/// <summary>A path operation for the HTTP method GET. Answers GET only: as in FastAPI, HEAD is an operation of its own.</summary>
/// <param name="path">Path below the router's prefix.</param>
public sealed class GetAttribute(string path) : OperationAttribute(path);
