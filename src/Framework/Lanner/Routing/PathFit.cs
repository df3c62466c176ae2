namespace Lanner.Runtime;

/// <summary>How a request's path fits a route.</summary>
internal enum PathFit
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With the slash at its end put on or taken off.</summary>
    OtherSlash,

    /// <summary>As it is.</summary>
    Exact,
}
