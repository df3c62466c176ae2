namespace Lanner.Runtime;

/// <summary>A router as the application includes it.</summary>
/// <param name="Type">The router's class.</param>
/// <param name="Router">The router.</param>
/// <param name="Prefix">All that stands before the router's own prefix.</param>
/// <param name="Tags">Tags added by the inclusion.</param>
internal sealed record RouterInclusion(Type Type, RouterDescription Router, string Prefix, IReadOnlyList<string> Tags)
{
    private readonly Dictionary<Operation, OperationConventions> _conventions = [];

    /// <summary>All that stands before the router's own prefix; the prefixes of outer groups are known once the endpoints are built.</summary>
    public string Prefix { get; set; } = Prefix;

    /// <summary>Further answers that the routers around it declare.</summary>
    public IReadOnlyList<ResponseDescription> Responses { get; init; } = [];

    /// <summary>Whether the inclusion or the router marks all operations as deprecated.</summary>
    public bool Deprecated { get; init; } = Router.Deprecated;

    /// <summary>Whether both the inclusion and the router let the operations be described.</summary>
    public bool IncludeInSchema { get; init; } = Router.IncludeInSchema;

    /// <summary>What conventions say of an operation; known once the endpoints are built.</summary>
    public OperationConventions ConventionsOf(Operation operation)
    {
        lock (_conventions)
            return _conventions.GetValueOrDefault(operation, OperationConventions.None);
    }

    /// <summary>Notes what conventions say of an operation.</summary>
    public void SetConventions(Operation operation, OperationConventions conventions)
    {
        lock (_conventions)
            _conventions[operation] = conventions;
    }

    /// <summary>A router that this one includes.</summary>
    public RouterInclusion Inner(RouterInclude include) =>
        new(include.Type, include.Router, Prefix + Router.Prefix + include.Prefix, [.. Tags, .. Router.Tags, .. include.Tags])
        {
            Responses = [.. Responses, .. Router.Responses],
            Deprecated = Deprecated || include.Router.Deprecated,
            IncludeInSchema = IncludeInSchema && include.Router.IncludeInSchema,
        };
}
