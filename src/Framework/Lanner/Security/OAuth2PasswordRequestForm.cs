namespace Lanner;

/// <summary>
/// The form of a token request by name and password (RFC 6749, section 4.3.2): FastAPI's <c>OAuth2PasswordRequestForm</c>.
/// An operation takes it as <c>[Depends] OAuth2PasswordRequestForm form</c>. The field <c>grant_type</c> may be absent;
/// <see cref="OAuth2PasswordRequestFormStrict"/> requires it, as the RFC does.
/// </summary>
public class OAuth2PasswordRequestForm
{
    /// <summary>Made of the fields of a form.</summary>
    public OAuth2PasswordRequestForm(
        [Form(Alias = "grant_type", Pattern = "^password$")] string? grantType,
        [Form(Alias = "username")] string username,
        [Form(Alias = "password", Format = "password")] string password,
        [Form(Alias = "scope")] string scope = "",
        [Form(Alias = "client_id")] string? clientId = null,
        [Form(Alias = "client_secret", Format = "password")] string? clientSecret = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        GrantType = grantType;
        Username = username;
        Password = password;
        Scopes = scope.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>Field <c>grant_type</c>: <c>password</c>, or null when absent.</summary>
    public string? GrantType { get; }

    /// <summary>Field <c>username</c>.</summary>
    public string Username { get; }

    /// <summary>Field <c>password</c>.</summary>
    public string Password { get; }

    /// <summary>Field <c>scope</c>, split at spaces; empty when absent.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Field <c>client_id</c>; null when absent.</summary>
    public string? ClientId { get; }

    /// <summary>Field <c>client_secret</c>; null when absent.</summary>
    public string? ClientSecret { get; }
}
