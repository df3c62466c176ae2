using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Callbacks as a part of an operation's description.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CallbackDescription
{
    private readonly Func<RouterDescription> _describe;

    private CallbackDescription(Type callbacks, Func<RouterDescription> describe)
    {
        Type = callbacks;
        _describe = describe;
    }

    /// <summary>The callbacks of an interface. They are described when the document is made.</summary>
    /// <typeparam name="TCallbacks">An interface marked with <c>[Callbacks]</c>.</typeparam>
    public static CallbackDescription Of<TCallbacks>()
        where TCallbacks : ICallbacks => new(typeof(TCallbacks), TCallbacks.Describe);

    /// <summary>The interface.</summary>
    internal Type Type { get; }

    internal RouterDescription Describe() => _describe();
}
