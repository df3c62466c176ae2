namespace Lanner;

/// <summary>On an attribute class derived from <see cref="DependsAttribute"/>: names the dependency function or scheme it stands for.</summary>
/// <param name="type">Class of the function.</param>
/// <param name="method">Name of the function, or of the field or property that holds an instance. A generic one with one type parameter is closed with the type of the annotated parameter.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DependsOnAttribute(Type type, string method) : Attribute
{
    /// <summary>Class of the function.</summary>
    public Type Type { get; } = type;

    /// <summary>Name of the function.</summary>
    public string Method { get; } = method;

    /// <summary>Scopes that the dependency needs, as with <see cref="SecurityAttribute"/>.</summary>
    public string[] Scopes { get; set; } = [];
}
