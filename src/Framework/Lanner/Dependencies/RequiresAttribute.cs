namespace Lanner;

/// <summary>A dependency whose value is dropped, of one operation, of all operations of a router and of those it includes, or of the assembly: FastAPI's <c>dependencies=[…]</c>.</summary>
/// <param name="method">Name of the function, as <c>nameof(Dependencies.Verify)</c>: the class is taken from the expression.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class RequiresAttribute(string method) : Attribute
{
    /// <summary>Name of the function.</summary>
    public string Method { get; } = method;
}
