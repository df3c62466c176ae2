using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>How an operation that streams its answer puts items on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum StreamFormat
{
    /// <summary>The answer is no stream.</summary>
    None,

    /// <summary>One JSON value on each line.</summary>
    JsonLines,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>Bytes or text as they are.</summary>
    Bytes,
}
