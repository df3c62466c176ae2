namespace Lanner.Generators.Specs;

/// <summary>What one verb attribute declares.</summary>
internal sealed record RouteSpec
{
    /// <summary>HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path as the document writes it.</summary>
    public required string Path { get; init; }

    /// <summary>Path as ASP.NET Core reads it.</summary>
    public required string Pattern { get; init; }

    public int StatusCode { get; init; } = 200;

    public EquatableArray<string> Tags { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? ResponseDescription { get; init; }

    public string? OperationId { get; init; }

    public bool IsDeprecated { get; init; }

    public bool IncludeInSchema { get; init; } = true;

    public string? MediaType { get; init; }

    /// <summary>What is left out of the answer, as the flags of <c>Exclude</c>.</summary>
    public int Exclude { get; init; }

    /// <summary>Paths on the wire of the members that the answer keeps; empty for all.</summary>
    public EquatableArray<string> IncludeMembers { get; init; }

    /// <summary>Paths on the wire of the members that the answer leaves out.</summary>
    public EquatableArray<string> OmitMembers { get; init; }
}
