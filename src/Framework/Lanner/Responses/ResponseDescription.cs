using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A further answer of an operation, as <c>[Response]</c> declares it.</summary>
/// <param name="statusCode">HTTP status.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseDescription(int statusCode)
{
    /// <summary>HTTP status.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>What the answer means; the status's reason phrase when null.</summary>
    public string? Description { get; init; }

    /// <summary>Schema of the content; null for none.</summary>
    public Func<Schema>? Schema { get; init; }
}
