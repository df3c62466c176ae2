using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>All that one <c>[Router]</c> class declares. Made once by generated code; routes and the OpenAPI document come from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RouterDescription
{
    /// <summary>Name of the class, such as <c>ItemsRouter</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Prefix of all paths, such as <c>/items</c>; empty for none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Tags of all operations.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether all operations are marked as deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether the operations are in the OpenAPI document.</summary>
    public bool IncludeInSchema { get; init; } = true;

    /// <summary>Whether a path that is known with the other ending, with or without a slash, is redirected there.</summary>
    public bool RedirectSlashes { get; init; } = true;

    /// <summary>Whether a body without Content-Type is no JSON; null for the application's rule.</summary>
    public bool? StrictContentType { get; init; }

    /// <summary>Further answers of all operations.</summary>
    public IReadOnlyList<ResponseDescription> Responses { get; init; } = [];

    /// <summary>What else the document says of all operations: JSON objects that are merged into each.</summary>
    public IReadOnlyList<string> OpenApiExtras { get; init; } = [];

    /// <summary>The requests that the API sends because of any of the operations.</summary>
    public IReadOnlyList<CallbackDescription> Callbacks { get; init; } = [];

    /// <summary>The operations, in the order of their declaration, which is the order of matching.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>The models the operations read and write.</summary>
    public IReadOnlyList<ModelDefinition> Models { get; init; } = [];

    /// <summary>The services the operations and their dependencies ask for; checked when the application starts.</summary>
    public IReadOnlyList<ServiceDescription> Services { get; init; } = [];
}
