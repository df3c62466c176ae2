namespace Lanner;

/// <summary>
/// A parameter whose value comes from a dependency: FastAPI's <c>Depends</c>. Derive from it, together with <see cref="DependsOnAttribute"/>,
/// to give a dependency a name of its own: <c>[Session] CatalogDb db</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class DependsAttribute : Attribute
{
    /// <summary>The parameter's class is the dependency: its constructor's parameters are read from the request.</summary>
    public DependsAttribute()
    {
    }

    /// <summary>A function is the dependency, or an instance that has a method <c>Invoke</c> or <c>InvokeAsync</c>.</summary>
    /// <param name="method">
    /// Name of the function, as <c>nameof(Dependencies.Session)</c>, or of the static field or property that holds the instance:
    /// the class is taken from the expression.
    /// </param>
    public DependsAttribute(string method) => Method = method;

    /// <summary>Name of the function; null when a class is the dependency.</summary>
    public string? Method { get; }

    /// <summary>Whether one value serves all that ask for it within a request.</summary>
    public bool UseCache { get; set; } = true;

    /// <summary>When the code after <c>yield return</c> runs.</summary>
    public DependencyEnd Ends { get; set; } = DependencyEnd.BeforeResponse;
}
