namespace Lanner;

/// <summary>
/// Like <see cref="OAuth2PasswordRequestForm"/>, but the field <c>grant_type</c> must be there, as RFC 6749 (section 4.3.2) says:
/// FastAPI's <c>OAuth2PasswordRequestFormStrict</c>.
/// </summary>
public class OAuth2PasswordRequestFormStrict : OAuth2PasswordRequestForm
{
    /// <summary>Made of the fields of a form.</summary>
    public OAuth2PasswordRequestFormStrict(
        [Form(Alias = "grant_type", Pattern = "^password$")] string grantType,
        [Form(Alias = "username")] string username,
        [Form(Alias = "password", Format = "password")] string password,
        [Form(Alias = "scope")] string scope = "",
        [Form(Alias = "client_id")] string? clientId = null,
        [Form(Alias = "client_secret", Format = "password")] string? clientSecret = null)
        : base(grantType, username, password, scope, clientId, clientSecret)
    {
    }
}
