namespace Lanner.Generators.Specs;

/// <summary>A router: all that one generated file needs to know.</summary>
internal sealed record RouterSpec
{
    public RouterKind Kind { get; init; }

    /// <summary>Namespace of the class; empty for the global one.</summary>
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The class for people: namespace and name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The class as C# text.</summary>
    public required string TypeName { get; init; }

    /// <summary>Keywords and names of the classes around it, outermost first, then its own: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    public string Prefix { get; init; } = "";

    public EquatableArray<string> Tags { get; init; }

    public bool IsDeprecated { get; init; }

    public bool IncludeInSchema { get; init; } = true;

    public bool RedirectsSlashes { get; init; } = true;

    /// <summary>Whether a body without Content-Type is no JSON; null where the attribute does not say.</summary>
    public bool? IsStrictContentType { get; init; }

    public EquatableArray<ResponseSpec> Responses { get; init; }

    /// <summary>JSON objects that are merged into each operation of the document.</summary>
    public EquatableArray<string> OpenApiExtras { get; init; }

    /// <summary>Interfaces of callbacks of each operation, as C# text.</summary>
    public EquatableArray<string> Callbacks { get; init; }

    public EquatableArray<OperationSpec> Operations { get; init; }

    /// <summary>The models that System.Text.Json must know, as C# type arguments: <c>T, TModel</c>.</summary>
    public EquatableArray<string> Models { get; init; }

    /// <summary>Types without a name that occur in answers.</summary>
    public EquatableArray<AnonymousSpec> Anonymous { get; init; }

    public EquatableArray<ServiceSpec> Services { get; init; }
}
