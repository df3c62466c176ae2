namespace Lanner;

/// <summary>
/// The scopes asked for by everything above a dependency: the operation and the dependencies on the way down, outermost first.
/// FastAPI's <c>SecurityScopes</c>. A dependency takes it as a parameter and compares it with what the credentials allow.
/// </summary>
public sealed class SecurityScopes
{
    /// <summary>Bundles scopes.</summary>
    /// <param name="scopes">The scopes, without repetition.</param>
    public SecurityScopes(params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        Scopes = scopes;
    }

    /// <summary>The scopes, without repetition; empty when none is asked for.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The scopes joined by spaces, as OAuth 2.0 writes them (RFC 6749, section 3.3).</summary>
    public override string ToString() => string.Join(' ', Scopes);
}
