using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>A security scheme that an operation uses, with the scopes it asks for.</summary>
/// <param name="scheme">The scheme.</param>
/// <param name="scopes">The scopes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityRequirement(SecurityScheme scheme, params string[] scopes)
{
    /// <summary>The scheme.</summary>
    public SecurityScheme Scheme { get; } = scheme;

    /// <summary>The scopes.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes;
}
