using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>One parameter of an operation, for the OpenAPI document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterDescription
{
    /// <summary>Name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the request it is read from.</summary>
    public required ParameterSource In { get; init; }

    /// <summary>Whether it must be sent.</summary>
    public bool Required { get; init; }

    /// <summary>Schema of the value, with title, default and examples.</summary>
    public required Schema Schema { get; init; }

    /// <summary>What it means, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Whether use is discouraged.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether it is in the OpenAPI document.</summary>
    public bool IncludeInSchema { get; init; } = true;

    /// <summary>Named examples.</summary>
    public IReadOnlyList<NamedExample> Examples { get; init; } = [];
}
