namespace Lanner;

/// <summary>
/// HTTP Digest authentication (RFC 7616): FastAPI's <c>HTTPDigest</c>. It only splits the header; nonces and digests are the application's part.
/// </summary>
public class HttpDigest() : HttpBase("digest")
{
    private protected override bool Accepts(AuthorizationHeader header) => header.Is("digest");
}
