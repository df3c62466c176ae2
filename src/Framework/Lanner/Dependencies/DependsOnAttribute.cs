namespace Lanner;

/// <summary>Names the dependency method behind an attribute class that derives from <see cref="DependsAttribute"/>.</summary>
/// <param name="type">The class that holds the method.</param>
/// <param name="method">The static method's name. With one type parameter, the annotated parameter's type is its argument.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DependsOnAttribute(Type type, string method) : Attribute
{
    /// <summary>The class that holds the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The static method's name.</summary>
    public string Method { get; } = method;
}
