using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>The body of an operation, for the OpenAPI document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BodyDescription
{
    /// <summary>Whether it must be sent.</summary>
    public bool Required { get; init; }

    /// <summary>Media type of the body.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>Schema of the body. When <see cref="IsEmbedded"/>, an object schema without a title.</summary>
    public required Schema Schema { get; init; }

    /// <summary>Whether several parameters are keys of one object; the document then names the schema <c>Body_</c> and the operation's id.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Named examples.</summary>
    public IReadOnlyList<NamedExample> Examples { get; init; } = [];
}
