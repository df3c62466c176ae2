namespace Lanner;

/// <summary>What a rule for operation ids may look at.</summary>
public sealed record OperationIdContext
{
    /// <summary>Name of the method that handles the operation, such as <c>ReadItem</c>.</summary>
    public required string HandlerName { get; init; }

    /// <summary>
    /// The handler's name as the project writes names on the wire: <c>readItem</c>, or <c>read_item</c> with <c>[WireNames(WireNaming.SnakeCase)]</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Name of the router's class, such as <c>ItemsRouter</c>.</summary>
    public required string RouterName { get; init; }

    /// <summary>HTTP method in lower case.</summary>
    public required string Method { get; init; }

    /// <summary>Whole path as the document writes it, such as <c>/items/{itemId}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Tags of the operation, those of its router included.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Whether the handler answers more than one HTTP method, so that its name alone is not unique.</summary>
    public bool HasSeveralMethods { get; init; }

    /// <summary>Prefix given where the router was included, when the router is included more than once; else empty.</summary>
    public string IncludePrefix { get; init; } = "";
}
