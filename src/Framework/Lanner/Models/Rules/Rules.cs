using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Puts rules together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rules
{
    /// <summary>The first rule, then the second if the first has no objection.</summary>
    public static Rule<T> All<T>(Rule<T> first, Rule<T> second) => new BothRule<T>(first, second);
}
