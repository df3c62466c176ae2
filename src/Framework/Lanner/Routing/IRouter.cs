using Lanner.Runtime;

namespace Lanner;

/// <summary>
/// A class of path operations. The generator implements this for every <c>partial</c> class marked with <c>[Router]</c>;
/// <c>app.IncludeRouter&lt;TRouter&gt;()</c> reads it.
/// </summary>
public interface IRouter
{
    /// <summary>Describes the router's operations, in the order of their declaration.</summary>
    static abstract RouterDescription Describe();
}
