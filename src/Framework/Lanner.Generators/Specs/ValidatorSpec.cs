namespace Lanner.Generators.Specs;

/// <summary>A <c>[Validate]</c> method of a model.</summary>
internal sealed record ValidatorSpec
{
    /// <summary>What is called, as C# text.</summary>
    public required string Callee { get; init; }

    /// <summary>The method for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Name in C# of the member whose value it takes; null for the model.</summary>
    public string? Member { get; init; }

    /// <summary>Whether it gives the value to use instead.</summary>
    public bool Returns { get; init; }

    /// <summary>Cast of what it gives, where it belongs to a base of the model.</summary>
    public string Cast { get; init; } = "";

    /// <summary>Whether it cannot take null, though the member may be null.</summary>
    public bool SkipsNull { get; init; }

    public bool IsAwaited { get; init; }

    /// <summary>Expressions of the arguments behind the value.</summary>
    public EquatableArray<string> Arguments { get; init; }

    /// <summary>Whether it runs when the whole request was read, since reading can neither wait nor see services.</summary>
    public bool IsDeferred => IsAwaited || Arguments.Count > 0;
}
