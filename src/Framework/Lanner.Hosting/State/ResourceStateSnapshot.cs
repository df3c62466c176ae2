namespace Aspire.Hosting.ApplicationModel;

/// <summary>State of a resource at one moment.</summary>
/// <param name="Text">The state, one of <see cref="KnownResourceStates"/>.</param>
/// <param name="Style">How a page shows it: <c>success</c>, <c>info</c>, <c>warning</c>, <c>error</c>; null for plain.</param>
public sealed record ResourceStateSnapshot(string Text, string? Style)
{
    /// <summary>A state in plain style.</summary>
    /// <param name="text">The state.</param>
    public static implicit operator ResourceStateSnapshot?(string? text) => FromString(text);

    /// <summary>A state in plain style.</summary>
    /// <param name="text">The state.</param>
    public static ResourceStateSnapshot? FromString(string? text) => text is null ? null : new ResourceStateSnapshot(text, null);
}
