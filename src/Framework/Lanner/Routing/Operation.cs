using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>
/// One path operation as its attributes and signature declare it. Immutable. The parts that only the OpenAPI document needs
/// are functions, so that a start does not pay for them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Operation
{
    /// <summary>Name of the method, such as <c>ReadItem</c>.</summary>
    public required string Name { get; init; }

    /// <summary>HTTP methods, in upper case.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <summary>Whether the operation is the endpoint of WebSockets; its only method is called <c>WEBSOCKET</c> then.</summary>
    public bool IsWebSocket => Methods is ["WEBSOCKET"];

    /// <summary>Path below the router's prefix as OpenAPI writes it, such as <c>/{itemId}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Path below the router's prefix as ASP.NET Core's routing reads it, such as <c>/{**filePath}</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>The generated code of the operation. A webhook or callback has none: it is only described.</summary>
    public OperationHandler Handler { get; init; } = static (_, _) => throw new InvalidOperationException("The operation is only described.");

    /// <summary>Where the operation is declared, for messages: <c>ItemsRouter.ReadItem</c>.</summary>
    public required string DeclaredAs { get; init; }

    /// <summary>Status of a successful answer.</summary>
    public int StatusCode { get; init; } = 200;

    /// <summary>Tags beside the router's.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Short text of the operation.</summary>
    public string? Summary { get; init; }

    /// <summary>Long text of the operation, in CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Text of the successful answer; FastAPI's "Successful Response" when null.</summary>
    public string? ResponseDescription { get; init; }

    /// <summary>The method's name as the project writes names on the wire; null for camelCase.</summary>
    public string? WireName { get; init; }

    /// <summary>Operation id given by the author; null for the application's rule.</summary>
    public string? OperationId { get; init; }

    /// <summary>Whether use is discouraged.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Whether the operation is in the OpenAPI document.</summary>
    public bool IncludeInSchema { get; init; } = true;

    /// <summary>Media type of the successful answer: empty for none, null for the application's.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whether the operation or a dependency may add background tasks.</summary>
    public bool HasTasks { get; init; }

    /// <summary>Whether a request can be invalid: the operation or a dependency reads a parameter or a body. The document then tells of the 422.</summary>
    public bool HasInput { get; init; }

    /// <summary>The parameters, those of the operation first, then those of its dependencies.</summary>
    public Func<IReadOnlyList<ParameterDescription>>? Parameters { get; init; }

    /// <summary>The body; null when the operation reads none.</summary>
    public Func<BodyDescription>? Body { get; init; }

    /// <summary>The security schemes among the dependencies; null for none.</summary>
    public Func<IReadOnlyList<SecurityRequirement>>? Security { get; init; }

    /// <summary>Schema of the successful answer; null when it has no content or is not described (<c>{}</c> is <see cref="Schema.Any"/>).</summary>
    public Func<Schema>? Response { get; init; }

    /// <summary>How a stream of items is answered; <see cref="Response"/> is the schema of one item then.</summary>
    public StreamFormat Stream { get; init; }

    /// <summary>What else the document says of the operation: JSON objects that are merged into it.</summary>
    public IReadOnlyList<string> OpenApiExtras { get; init; } = [];

    /// <summary>The requests that the API sends because of the operation.</summary>
    public IReadOnlyList<CallbackDescription> Callbacks { get; init; } = [];

    /// <summary>Endpoint metadata: the platform's attributes on the method and its class, such as <c>[Authorize]</c>.</summary>
    public IReadOnlyList<object> Metadata { get; init; } = [];

    /// <summary>Which members are left out of the answer.</summary>
    public Exclude Exclude { get; init; }

    /// <summary>Paths of the members that the answer keeps, in names of the wire; empty for all.</summary>
    public IReadOnlyList<string> IncludeMembers { get; init; } = [];

    /// <summary>Paths of the members that the answer leaves out, in names of the wire.</summary>
    public IReadOnlyList<string> OmitMembers { get; init; } = [];

    /// <summary>Further answers.</summary>
    public IReadOnlyList<ResponseDescription> Responses { get; init; } = [];
}
