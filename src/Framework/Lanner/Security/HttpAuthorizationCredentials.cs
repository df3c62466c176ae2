namespace Lanner;

/// <summary>The two parts of the header <c>Authorization</c>.</summary>
/// <param name="Scheme">What stands before the first space, as the client wrote it, such as <c>Bearer</c>.</param>
/// <param name="Credentials">What follows, trimmed.</param>
public sealed record HttpAuthorizationCredentials(string Scheme, string Credentials)
{
    /// <summary>The scheme; credentials stay out of logs.</summary>
    public override string ToString() => Scheme;
}
