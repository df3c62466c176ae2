using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>An answer of an operation, as <c>[Response]</c> declares it.</summary>
/// <param name="status">HTTP status, a range such as <c>4XX</c>, or <c>default</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseDescription(string status)
{
    /// <summary>HTTP status, range, or <c>default</c>.</summary>
    public string Status { get; } = status;

    /// <summary>What the answer means; the status's reason phrase when null.</summary>
    public string? Description { get; init; }

    /// <summary>Schema of the content; null for none.</summary>
    public Func<Schema>? Schema { get; init; }

    /// <summary>Media type of the content; that of the operation when null.</summary>
    public string? MediaType { get; init; }

    /// <summary>An example of the content, as JSON text.</summary>
    public string? ExampleJson { get; init; }
}
