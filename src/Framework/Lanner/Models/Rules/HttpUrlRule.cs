using System.ComponentModel;

namespace Lanner.Runtime;

/// <summary>Web addresses: http or https, of a length that browsers take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpUrlRule : Rule<Uri>
{
    private const int MaxLength = 2083;

    /// <inheritdoc/>
    public override ErrorDetail? Check(Uri value)
    {
        if (value.OriginalString.Length > MaxLength)
            return ErrorDetails.UrlTooLong(MaxLength);
        return value.Scheme == Uri.UriSchemeHttp || value.Scheme == Uri.UriSchemeHttps ? null : ErrorDetails.UrlScheme;
    }

    /// <inheritdoc/>
    public override Schema Describe(Schema schema) => RuleSchema.Apply(schema, url => url with { MaxLength = MaxLength }, "string");
}
