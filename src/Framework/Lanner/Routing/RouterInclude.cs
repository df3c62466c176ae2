using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A router that another one includes.</summary>
/// <param name="type">The included router's class.</param>
/// <param name="router">The included router.</param>
/// <param name="prefix">Prefix before its own.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RouterInclude(Type type, RouterDescription router, string prefix)
{
    /// <summary>The included router's class.</summary>
    public Type Type { get; } = type;

    /// <summary>The included router.</summary>
    public RouterDescription Router { get; } = router;

    /// <summary>Prefix before its own.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>Tags put before its own.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Describes a router; its own method to do so is hidden behind the interface.</summary>
    /// <typeparam name="TRouter">The router.</typeparam>
    public static RouterDescription Describe<TRouter>()
        where TRouter : IRouter => TRouter.Describe();
}
