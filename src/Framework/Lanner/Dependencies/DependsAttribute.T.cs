namespace Lanner;

/// <summary>
/// A class is the dependency: when it has a method <c>Invoke</c> or <c>InvokeAsync</c>, one instance serves all requests and the method's
/// result is the value, as with a security scheme; otherwise it is made for each request, its constructor's parameters read from the request.
/// </summary>
/// <typeparam name="T">The class.</typeparam>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DependsAttribute<T> : DependsAttribute;
