namespace Lanner.Hosting.Publishing.Kubernetes;

/// <summary>An object of Kubernetes. Members of this and of its parts are named as in Kubernetes' API, and written in camelCase.</summary>
internal sealed record Manifest(string ApiVersion, string Kind, ObjectMetadata Metadata)
{
    public object? Spec { get; init; }

    public IReadOnlyDictionary<string, string>? Data { get; init; }
}

/// <summary>Name and labels of an object.</summary>
internal sealed record ObjectMetadata
{
    public string? Name { get; init; }

    public string? Namespace { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
}

/// <summary>Chooses pods by their labels.</summary>
internal sealed record LabelSelector(IReadOnlyDictionary<string, string> MatchLabels)
{
    /// <summary>What must hold besides.</summary>
    public IReadOnlyList<LabelRequirement> MatchExpressions { get; init; } = [];
}

/// <summary>A label with one of several values.</summary>
internal sealed record LabelRequirement(string Key, IReadOnlyList<string> Values)
{
    public string Operator { get; } = "In";
}
