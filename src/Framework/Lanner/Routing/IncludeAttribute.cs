namespace Lanner;

/// <summary>
/// Adds the operations of another router below this one: FastAPI's <c>include_router</c> of one router by another. They are matched before this
/// router's own. Prefix, tags, answers, deprecation, <c>[Requires]</c> and the platform's attributes of this router hold for them too.
/// A router may be included several times. Prefixes may hold placeholders, which the included operations read as parameters of the path.
/// </summary>
/// <typeparam name="TRouter">A class marked with <c>[Router]</c>.</typeparam>
/// <param name="prefix">Prefix between this router's and the included one's: empty, or starting with <c>/</c> and not ending with it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class IncludeAttribute<TRouter>(string prefix = "") : Attribute
{
    /// <summary>Prefix between this router's and the included one's.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>Tags put before those of the included router.</summary>
    public string[] Tags { get; set; } = [];
}
