using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The one instance of each class that <c>[Depends&lt;T&gt;]</c> names.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DependencyInstance
{
    /// <summary>The instance, made at its first use.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public static T Of<T>()
        where T : new() => Holder<T>.Value;

    private static class Holder<T>
        where T : new()
    {
        public static readonly T Value = new();
    }
}
