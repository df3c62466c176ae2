namespace Lanner;

/// <summary>What a client sends with HTTP Basic authentication (RFC 7617).</summary>
/// <param name="Username">What stands before the first colon.</param>
/// <param name="Password">What follows it. Compare it with <c>CryptographicOperations.FixedTimeEquals</c>.</param>
public sealed record HttpBasicCredentials(string Username, string Password)
{
    /// <summary>The user's name; the password stays out of logs.</summary>
    public override string ToString() => Username;
}
