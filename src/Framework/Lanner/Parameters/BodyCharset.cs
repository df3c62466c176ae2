using Microsoft.AspNetCore.Http;

namespace Lanner.Runtime;

/// <summary>
/// The charset that a request's Content-Type names. Bodies are read as UTF-8, of which US-ASCII is a part. Any other would be misread,
/// so it is refused.
/// </summary>
internal static class BodyCharset
{
    /// <summary>Refuses a charset that the body isn't read in. One that is absent or empty is UTF-8.</summary>
    /// <param name="contentType">The header.</param>
    /// <exception cref="HttpException">415: the charset is another one.</exception>
    public static void Check(string? contentType)
    {
        if (contentType is not null && contentType.Contains("charset", StringComparison.OrdinalIgnoreCase) && !IsRead(contentType))
            throw new HttpException(StatusCodes.Status415UnsupportedMediaType, "The body's charset is not supported: UTF-8 is");
    }

    private static bool IsRead(ReadOnlySpan<char> contentType)
    {
        _ = NextPart(ref contentType);
        while (!contentType.IsEmpty)
        {
            var parameter = NextPart(ref contentType);
            var equals = parameter.IndexOf('=');
            var isCharset = equals > 0 && parameter[..equals].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase);
            if (isCharset && !IsUtf8(parameter[(equals + 1)..].Trim().Trim('"')))
                return false;
        }

        return true;
    }

    private static bool IsUtf8(ReadOnlySpan<char> charset) =>
        charset.IsEmpty
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("ascii", StringComparison.OrdinalIgnoreCase);

    // Up to the next semicolon outside of quotes.
    private static ReadOnlySpan<char> NextPart(ref ReadOnlySpan<char> rest)
    {
        var isQuoted = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '"' && (i == 0 || rest[i - 1] != '\\'))
                isQuoted = !isQuoted;
            if (rest[i] != ';' || isQuoted)
                continue;
            var part = rest[..i];
            rest = rest[(i + 1)..];
            return part.Trim();
        }

        var last = rest;
        rest = default;
        return last.Trim();
    }
}
