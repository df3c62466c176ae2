using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>What is wrong with a value, in pydantic's words. Immutable; one instance serves all errors of its kind.</summary>
/// <param name="type">Stable name of the kind of error, such as <c>int_parsing</c>.</param>
/// <param name="message">Text for people.</param>
/// <param name="contextJson">The <c>ctx</c> member as the text of a JSON object; null when the kind has none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorDetail(string type, string message, string? contextJson = null)
{
    /// <summary>Stable name of the kind of error.</summary>
    public string Type { get; } = type;

    /// <summary>Text for people.</summary>
    public string Message { get; } = message;

    /// <summary>The <c>ctx</c> member as the text of a JSON object, or null.</summary>
    public string? ContextJson { get; } = contextJson;
}
