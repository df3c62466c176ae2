using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The one instance of a class that <c>[Depends&lt;T&gt;]</c> names.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DependencyInstance<T>
    where T : new()
{
    /// <summary>The instance, made at its first use.</summary>
    public static T Value { get; } = new();
}
