namespace Lanner;

/// <summary>
/// A dependency that needs scopes: FastAPI's <c>Security</c>. On a parameter it gives the value; on an operation or router the value is dropped.
/// The dependency and those below it see the scopes by a <see cref="SecurityScopes"/> parameter; the document names them with each security scheme below.
/// </summary>
/// <param name="method">Name of the function or scheme, as <c>nameof(Dependencies.CurrentUser)</c>: the class is taken from the expression.</param>
/// <param name="scopes">The scopes.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public class SecurityAttribute(string method, params string[] scopes) : DependsAttribute(method)
{
    /// <summary>The scopes.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes;
}
