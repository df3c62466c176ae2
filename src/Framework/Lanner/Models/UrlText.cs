namespace Lanner.Runtime;

/// <summary>Absolute URLs from text. What is wrong is told in the words of the URL standard's reference parser.</summary>
internal static class UrlText
{
    public static string? Read(string text, out Uri value)
    {
        value = null!;
        if (text.Length == 0)
            return "input is empty";
        if (!HasScheme(text))
            return "relative URL without a base";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            return Describe(text);
        // An international host goes over the wire in its ASCII form.
        value = uri.HostNameType == UriHostNameType.Dns && !System.Text.Ascii.IsValid(uri.Host) ? new UriBuilder(uri) { Host = uri.IdnHost }.Uri : uri;
        return null;
    }

    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Uri.CheckSchemeName(text[..colon]);
    }

    private static string Describe(string text)
    {
        var start = text.IndexOf("//", StringComparison.Ordinal);
        var authority = start < 0 ? "" : text[(start + 2)..];
        var end = authority.AsSpan().IndexOfAny('/', '?', '#');
        if (end >= 0)
            authority = authority[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (host.Length == 0)
            return "empty host";
        if (host.StartsWith('['))
        {
            return host.Contains(']', StringComparison.Ordinal) && Uri.CheckHostName(host[..(host.IndexOf(']', StringComparison.Ordinal) + 1)]) == UriHostNameType.IPv6
                ? "invalid port number"
                : "invalid IPv6 address";
        }
        var colon = host.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && !ushort.TryParse(host.AsSpan(colon + 1), out _))
            return "invalid port number";
        return "invalid international domain name";
    }
}
