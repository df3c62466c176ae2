using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>A service that runs elsewhere.</summary>
public sealed class ExternalServiceResource : Resource
{
    /// <summary>A service at a known address.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="uri">Absolute URL with path <c>/</c>, without query and fragment.</param>
    /// <exception cref="ArgumentException">The URL breaks these rules.</exception>
    public ExternalServiceResource(string name, Uri uri)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Uri = Problem(uri) is { } problem ? throw new ArgumentException($"URL '{uri}' of external service '{name}' {problem}.", nameof(uri)) : uri;
    }

    /// <summary>A service whose address is a parameter.</summary>
    /// <param name="name">Unique name.</param>
    /// <param name="urlParameter">Its absolute URL.</param>
    public ExternalServiceResource(string name, ParameterResource urlParameter)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(urlParameter);
        UrlParameter = urlParameter;
    }

    /// <summary>The address; null when it is a parameter.</summary>
    public Uri? Uri { get; }

    /// <summary>The parameter that gives the address; null when that is known.</summary>
    public ParameterResource? UrlParameter { get; }

    /// <summary>The address.</summary>
    /// <exception cref="DistributedApplicationException">The parameter has no value, or none that is a URL.</exception>
    internal async ValueTask<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        if (Uri is not null)
            return Uri;
        var text = await UrlParameter!.GetValueAsync(cancellationToken).ConfigureAwait(false);
        var isUrl = System.Uri.TryCreate(text, UriKind.Absolute, out var uri);
        var problem = isUrl ? Problem(uri!) : "is no absolute URL";
        return problem is null ? uri! : throw new DistributedApplicationException(
            $"the value of parameter '{UrlParameter.Name}', the URL of external service '{Name}', {problem}; it looks like https://example.org/");
    }

    private static string? Problem(Uri uri)
    {
        if (!uri.IsAbsoluteUri)
            return "must be absolute";
        return uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0 ? "must end after host and port: no path, query or fragment" : null;
    }
}
