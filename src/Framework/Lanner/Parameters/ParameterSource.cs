using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The part of a request that a parameter is read from. The order is the order in which errors are reported.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterSource
{
    /// <summary>A placeholder of the path.</summary>
    Path,

    /// <summary>The query string.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A cookie.</summary>
    Cookie,
}
