using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>What a JSON value looks like from its first byte.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonKind : byte
{
    /// <summary>No value begins here.</summary>
    Malformed,

    /// <summary>null.</summary>
    Null,

    /// <summary>true.</summary>
    True,

    /// <summary>false.</summary>
    False,

    /// <summary>A number, or one of Python's literals NaN, Infinity and -Infinity.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,
}
