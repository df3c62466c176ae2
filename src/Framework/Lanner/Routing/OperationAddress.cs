namespace Lanner.Runtime;

/// <summary>Where the address of an operation is asked for by: metadata of its endpoints.</summary>
/// <param name="Router">The router's class.</param>
/// <param name="Operation">The method's name.</param>
internal sealed record OperationAddress(Type Router, string Operation);
