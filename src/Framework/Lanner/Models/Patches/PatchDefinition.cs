using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Sets the members of a value that came.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="target">The value to change.</param>
/// <param name="values">What came.</param>
/// <param name="came">A bit for each member that came.</param>
/// <returns>The changed value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T PatchApplication<T>(T target, T values, ReadOnlySpan<ulong> came);

/// <summary>What a partial update of one model knows: its members, and how to set them.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <param name="apply">Sets the members that came.</param>
/// <param name="members">C# names of the members.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PatchDefinition<T>(PatchApplication<T> apply, params string[] members)
{
    internal IReadOnlyList<string> Members { get; } = members;

    /// <summary>A partial update.</summary>
    /// <param name="values">What came.</param>
    /// <param name="came">A bit for each member that came.</param>
    public Patch<T> Create(T values, params ulong[] came) => new(values, this, came);

    internal int IndexOf(string member) => Array.IndexOf(members, member);

    internal T Apply(T target, T values, ReadOnlySpan<ulong> came) => apply(target, values, came);
}
