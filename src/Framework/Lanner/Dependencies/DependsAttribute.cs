namespace Lanner;

/// <summary>Takes the parameter's value from a dependency. Attribute classes that derive from this one are dependencies with a name of their own.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class DependsAttribute : Attribute
{
    /// <summary>The dependency is the parameter's type, or what <see cref="DependsOnAttribute"/> on the derived attribute class names.</summary>
    public DependsAttribute()
    {
    }

    /// <summary>The dependency is a static method, written as <c>nameof(Dependencies.Session)</c>.</summary>
    /// <param name="method">The method's name.</param>
    public DependsAttribute(string method) => Method = method;

    /// <summary>The name of the static method, or null.</summary>
    public string? Method { get; }

    /// <summary>Whether all parameters of one request that name this dependency share one value. Default: true.</summary>
    public bool UseCache { get; set; } = true;

    /// <summary>When the code after <c>yield return</c> runs. Default: before the response.</summary>
    public DependencyEnd Ends { get; set; }
}
