using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The side of the wire a schema describes: what clients send, or what they get.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SchemaMode
{
    /// <summary>What clients send: a member with a default is optional.</summary>
    Input,

    /// <summary>What clients get.</summary>
    Output,
}
