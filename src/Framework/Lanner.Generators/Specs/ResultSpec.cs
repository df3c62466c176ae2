namespace Lanner.Generators.Specs;

/// <summary>What an operation returns, without <c>Task</c>.</summary>
internal enum ResultKind
{
    Nothing,
    Value,
    Text,
    Result,
    Stream,
}

/// <summary>The answer of an operation.</summary>
internal sealed record ResultSpec
{
    public required ResultKind Kind { get; init; }

    public required bool IsAwaited { get; init; }

    /// <summary>How the items of a stream are sent.</summary>
    public StreamSpec? Stream { get; init; }

    /// <summary>The declared type of the answer, or of the items of a stream; null when it is not known.</summary>
    public TypeRef? Type { get; init; }

    /// <summary>Whether the answer is known to have no content.</summary>
    public bool HasNoContent { get; init; }

    /// <summary>The returned type, where the value is turned into <see cref="Type"/> by way of JSON.</summary>
    public TypeRef? Source { get; init; }

    /// <summary>Whether the returned value must be cast to <see cref="Type"/>.</summary>
    public bool IsCast { get; init; }
}
